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
        return a.equals(b) || FORMS.getOrDefault(a, Set.of()).contains(b) || isMisspelt(a, b);
    }

    /** Returns whether one is the other with a letter left out after its first four, or undoubled: "Hilary" for "Hillary". */
    static boolean isMisspelt(String a, String b) {
        if (Math.abs(a.length() - b.length()) != 1 || Math.min(a.length(), b.length()) < 5) {
            return false;
        }
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        for (int at = 1; at < longer.length(); at++) {
            boolean doubled = longer.charAt(at) == longer.charAt(at - 1);
            if ((doubled || at > 3) && shorter.equals(longer.substring(0, at) + longer.substring(at + 1))) {
                return true;
            }
        }
        return false;
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
