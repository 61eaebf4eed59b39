package io.onrecord.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Common nouns that sources are described with, and titles: what kind of speaker each makes, and its gender. */
final class Nouns {
    /** What a noun names. */
    enum Sort {
        /** A role that few hold: "president". */
        OFFICE,
        /** A role that anybody may hold: "aide". */
        PERSON,
        /** A relation to somebody: "wife". */
        KIN,
        /** A body: "ministry". */
        BODY,
        /** What is written or shown: "report". */
        DOCUMENT
    }

    /** A noun: its sort and gender. */
    record Noun(Sort sort, Gender gender) {
        boolean isPerson() {
            return sort == Sort.OFFICE || sort == Sort.PERSON || sort == Sort.KIN;
        }
    }

    private static final Map<String, Noun> NOUNS = new HashMap<>();
    private static final Map<String, Gender> TITLES = new HashMap<>();
    private static final Set<String> PEOPLE = new HashSet<>();

    static {
        for (String line : WordList.lines("documents")) {
            String[] words = line.split("\\s+");
            for (int at = 1; at < words.length; at++) {
                switch (words[0]) {
                    case "document" -> NOUNS.put(words[at], new Noun(Sort.DOCUMENT, Gender.OPEN));
                    case "body" -> NOUNS.put(words[at], new Noun(Sort.BODY, Gender.OPEN));
                    case "people" -> PEOPLE.add(words[at]);
                    default -> throw new IllegalStateException("documents.txt: unknown kind '" + words[0] + "'");
                }
            }
        }
        for (String line : WordList.lines("roles")) {
            String[] words = line.split("\\s+");
            Sort sort = switch (words[0]) {
                case "office" -> Sort.OFFICE;
                case "person" -> Sort.PERSON;
                case "kin" -> Sort.KIN;
                default -> throw new IllegalStateException("roles.txt: unknown kind '" + words[0] + "'");
            };
            for (int at = 2; at < words.length; at++) {
                NOUNS.put(words[at], new Noun(sort, Gender.of(words[1])));
            }
        }
        for (String line : WordList.lines("honorifics")) {
            String[] words = line.split("\\s+");
            for (int at = 1; at < words.length; at++) {
                TITLES.put(words[at], Gender.of(words[0]));
            }
        }
    }

    private Nouns() {}

    /** Returns what the singular noun {@code word}, in lower case, names; null where it is in no list. */
    static @Nullable Noun of(String word) {
        Noun noun = NOUNS.get(word);
        return noun == null && word.indexOf('-') > 0 ? NOUNS.get(word.substring(word.lastIndexOf('-') + 1)) : noun;
    }

    /** Returns what the noun {@code word}, in lower case and perhaps plural, names; null where it is in no list. */
    static @Nullable Noun ofPlural(String word) {
        String singular = singular(word);
        return singular == null ? null : of(singular);
    }

    /** Returns the singular of the listed plural {@code word}, null where it is no plural of a listed noun. */
    static @Nullable String singular(String word) {
        if (word.endsWith("men") && of(word.substring(0, word.length() - 2) + "an") != null) {
            return word.substring(0, word.length() - 2) + "an";
        }
        if (word.endsWith("ies") && of(word.substring(0, word.length() - 3) + "y") != null) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("es") && of(word.substring(0, word.length() - 2)) != null) {
            return word.substring(0, word.length() - 2);
        }
        if (word.endsWith("s") && of(word.substring(0, word.length() - 1)) != null) {
            return word.substring(0, word.length() - 1);
        }
        return null;
    }

    /** Returns whether {@code word}, in lower case, tells of several people by itself: "police", "voters". */
    static boolean isPeople(String word) {
        return PEOPLE.contains(word);
    }

    /** Returns the gender of a title that stands before names, folded and without its stop; null where it is no title. */
    static @Nullable Gender title(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        Gender gender = TITLES.get(bare);
        if (gender != null) {
            return gender;
        }
        Noun noun = of(bare);
        return noun != null && noun.isPerson() ? noun.gender() : null;
    }
}
