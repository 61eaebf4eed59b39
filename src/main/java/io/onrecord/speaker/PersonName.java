package io.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a person, taken apart, in any order of family and given name.
 *
 * @param written the words in the order of the source, without titles
 * @param given given names and initials; empty for a single word, which is taken for a family name
 * @param family the family name with its particles ("von der Leyen"), one or more words
 * @param suffix "Jr.", "III"; empty without
 */
public record PersonName(List<String> written, List<String> given, List<String> family, String suffix) {
    private static final Set<String> SUFFIXES =
            Set.of("jr", "sr", "ii", "iii", "iv", "v", "kc", "qc", "obe", "mbe", "cbe", "phd", "esq");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "el",
            "al", "bin", "ibn", "ben", "bint", "abu", "ter", "ten", "st", "st.", "zu", "af", "y", "e", "mac", "d'",
            "'t", "in", "o'");
    private static final Set<String> FAMILY_FIRST = WordList.lines("family-first").stream()
            .flatMap(line -> List.of(line.split("\\s+")).stream())
            .collect(Collectors.toUnmodifiableSet());

    /** One or two syllables as Pinyin, Korean and Vietnamese write them, with or without a hyphen. */
    private static final Pattern SYLLABLES = Pattern.compile(
            "(?:(?:zh|ch|sh|ng|ph|th|kh|nh|ky|hy|my|by|gy|[bpmfdtnlgkhjqxrzcsywv])?(?:i?ang?|i?ong?|eo?ng?|[iu]ng?|ua?n?g?|uo|ui|ie|iu|ia|iao|ao|ai|ei|ou|eok?|ae|eu[nlk]?|[aeiou]|oo[nkh]?|u[nkl]|oh|ee|yu[nk]?|[aou]m|i[mlp]|[aeo]k|y?eo[nmlk]?)-?){1,2}",
            Pattern.CASE_INSENSITIVE);

    /** Makes the lists unmodifiable; a name without a family name is an {@link IllegalArgumentException}. */
    public PersonName {
        written = List.copyOf(written);
        given = List.copyOf(given);
        family = List.copyOf(family);
        if (family.isEmpty()) {
            throw new IllegalArgumentException("a name needs at least one word; found " + written);
        }
    }

    /** Returns the name that {@code words}, one or more without titles, make up. */
    public static PersonName of(List<String> words) {
        List<String> core = new ArrayList<>(words);
        String suffix = "";
        if (core.size() > 1 && SUFFIXES.contains(bare(core.get(core.size() - 1)))) {
            suffix = core.remove(core.size() - 1);
        }
        int family = isFamilyFirst(core) ? 0 : familyStart(core);
        if (family == 0 && core.size() > 1 && isFamilyFirst(core)) {
            return new PersonName(words, core.subList(1, core.size()), core.subList(0, 1), suffix);
        }
        return new PersonName(words, core.subList(0, family), core.subList(family, core.size()), suffix);
    }

    /** Returns the name with {@code word} known to be the family name, as short forms show it; this one where it does not hold it. */
    PersonName withFamily(String word) {
        List<String> rest = new ArrayList<>(written);
        rest.remove(suffix);
        int at = rest.indexOf(word);
        if (at < 0 || given.isEmpty()) {
            return this;
        }
        if (at == 0) {
            return new PersonName(written, rest.subList(1, rest.size()), rest.subList(0, 1), suffix);
        }
        return new PersonName(written, rest.subList(0, at), rest.subList(at, rest.size()), suffix);
    }

    /** Returns the words as written, joined by spaces. */
    public String full() {
        return String.join(" ", written);
    }

    /** Returns the first letters of its words: of all, and of the first and the last where there are more; none of a single word. */
    Set<String> initials() {
        String all = written.stream()
                .filter(word -> !word.equals(suffix))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        return all.length() < 2
                ? Set.of()
                : new TreeSet<>(List.of(all, all.charAt(0) + all.substring(all.length() - 1)));
    }

    /** Returns whether it has a given name or initial. */
    public boolean isFull() {
        return !given.isEmpty();
    }

    /** Returns the folded key that all mentions of anybody of this family name share. */
    public String familyKey() {
        String last = family.get(family.size() - 1);
        String part = last.substring(last.lastIndexOf('-') + 1);
        String key = Folding.name(isArticle(last, part) || part.length() < 2 ? last : part);
        return key.isEmpty() ? "unknown" : key;
    }

    /** Returns the given names, folded, in the order of the source; syllables of one East Asian name are joined. */
    public List<String> givenKeys() {
        if (written.size() > 1
                && given.size() + 1 == written.size()
                && given.get(0).equals(written.get(1))) {
            return List.of(Folding.name(String.join("", given)));
        }
        return given.stream().map(Folding::name).filter(part -> !part.isEmpty()).toList();
    }

    /** Returns whether one person could bear both names: the same family name, and given names that do not contradict. */
    public boolean couldBe(PersonName other) {
        if (!familyKey().equals(other.familyKey())) {
            return false;
        }
        if (!suffix.isEmpty() && !other.suffix.isEmpty() && !bare(suffix).equals(bare(other.suffix))) {
            return false;
        }
        List<String> a = givenKeys();
        List<String> b = other.givenKeys();
        return a.isEmpty() || b.isEmpty() || agree(a, b) || agreeAtMiddle(a, b) || agreeAtMiddle(b, a);
    }

    private static boolean agree(List<String> a, List<String> b) {
        int shared = Math.min(a.size(), b.size());
        for (int at = 0; at < shared; at++) {
            if (!GivenNames.agree(a.get(at), b.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** "Mitt Romney" and "Willard Mitt Romney", "Scott Fitzgerald" and "F. Scott Fitzgerald". */
    private static boolean agreeAtMiddle(List<String> a, List<String> b) {
        return a.size() > 1 && a.get(1).length() > 1 && b.get(0).length() > 1 && agree(a.subList(1, a.size()), b);
    }

    private static int familyStart(List<String> words) {
        int last = words.size() - 1;
        int start = last;
        if (last == 1
                && PARTICLES.contains(words.get(0).toLowerCase(Locale.ROOT))
                && !words.get(0).equals("Al")) {
            return 0;
        }
        while (start > 1
                && PARTICLES.contains(
                        words.get(start - 1).toLowerCase(Locale.ROOT).replace('’', '\''))) {
            start--;
        }
        return start;
    }

    private static boolean isFamilyFirst(List<String> words) {
        if (words.size() < 2 || words.size() > 3 || !FAMILY_FIRST.contains(words.get(0))) {
            return false;
        }
        if (words.size() == 2 && FAMILY_FIRST.contains(words.get(1)) && GivenNames.gender(words.get(0)) != null) {
            return false;
        }
        return words.subList(1, words.size()).stream()
                .allMatch(word -> SYLLABLES.matcher(word).matches()
                        && (words.size() == 3 || word.length() > 3 || GivenNames.gender(word) == null));
    }

    private static boolean isArticle(String last, String part) {
        return last.length() == part.length();
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "").replace(",", "");
    }
}
