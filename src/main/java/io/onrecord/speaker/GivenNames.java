package io.onrecord.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Given names: which words are one, of which gender, and which are forms of one another. */
final class GivenNames {
    private static final Map<String, Gender> GENDERS = genders();
    private static final Map<String, Set<String>> FORMS = forms();

    private GivenNames() {}

    /** Returns the gender of given name {@code word}, null where it is no known given name. */
    static @Nullable Gender gender(String word) {
        Gender gender = GENDERS.get(word);
        if (gender == null && word.indexOf('-') > 0) {
            return GENDERS.get(word.substring(0, word.indexOf('-')));
        }
        return gender;
    }

    /** Returns whether {@code a} and {@code b}, folded, may be forms of one given name: equal, a nickname, an initial. */
    static boolean agree(String a, String b) {
        if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
            return true;
        }
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0);
        }
        return isForm(a, b);
    }

    /** Returns whether {@code a} and {@code b}, folded, are the same name in two forms, neither of them an initial. */
    static boolean isForm(String a, String b) {
        return a.equals(b)
                || FORMS.getOrDefault(a, Set.of()).contains(b)
                || a.length() != b.length() && isMisspelt(a, b) && isDoubled(a, b);
    }

    /** "Hilary" and "Hillary": alike but for doubled letters. */
    private static boolean isDoubled(String a, String b) {
        return a.replaceAll("(.)\\1", "$1").equals(b.replaceAll("(.)\\1", "$1"));
    }

    /** Returns the other forms of the given name {@code folded}. */
    static Set<String> forms(String folded) {
        return FORMS.getOrDefault(folded, Set.of());
    }

    /** Returns whether one is a slip of the pen away from the other: one letter of five or more, two of eight or more; the first is the same. */
    static boolean isMisspelt(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int allowed = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
        return allowed > 0
                && a.charAt(0) == b.charAt(0)
                && Math.abs(a.length() - b.length()) <= allowed
                && distance(a, b) <= allowed;
    }

    /** Levenshtein's distance, in two rows. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int column = 0; column <= b.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= a.length(); row++) {
            int[] current = new int[b.length() + 1];
            current[0] = row;
            for (int column = 1; column <= b.length(); column++) {
                int changed = above[column - 1] + (a.charAt(row - 1) == b.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(changed, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[b.length()];
    }

    private static Map<String, Gender> genders() {
        Map<String, Gender> genders = new HashMap<>();
        WordList.lines("male-first-names").forEach(name -> genders.put(name, Gender.MALE));
        for (String name : WordList.lines("female-first-names")) {
            genders.merge(name, Gender.FEMALE, (male, female) -> Gender.OPEN);
        }
        for (String line : WordList.lines("given-names")) {
            String[] words = line.split("\\s+");
            for (int at = 1; at < words.length; at++) {
                genders.put(words[at], Gender.of(words[0]));
            }
        }
        return Map.copyOf(genders);
    }

    private static Map<String, Set<String>> forms() {
        Map<String, Set<String>> forms = new HashMap<>();
        for (String line : WordList.lines("nicknames")) {
            List<String> names =
                    List.of(line.split("\\s+")).stream().map(Folding::name).toList();
            for (String name : names) {
                forms.computeIfAbsent(name, key -> new HashSet<>()).addAll(names);
            }
        }
        return forms;
    }
}
