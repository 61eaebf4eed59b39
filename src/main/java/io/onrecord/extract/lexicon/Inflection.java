package io.onrecord.extract.lexicon;

import java.util.LinkedHashSet;
import java.util.Set;

/** The regular forms of English verbs and nouns. */
final class Inflection {
    private Inflection() {}

    /** Returns base, -s, -ed and -ing forms of a regular verb; final consonants are doubled as American and British usage have it. */
    static Set<String> verb(String base) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(base);
        forms.add(plural(base));
        if (base.endsWith("e")) {
            forms.add(base + "d");
            forms.add(base.endsWith("ee") ? base + "ing" : base.substring(0, base.length() - 1) + "ing");
        } else if (base.endsWith("y") && !isVowel(base.charAt(base.length() - 2))) {
            forms.add(base.substring(0, base.length() - 1) + "ied");
            forms.add(base + "ing");
        } else {
            String stem = doubles(base) ? base + base.charAt(base.length() - 1) : base;
            forms.add(stem + "ed");
            forms.add(stem + "ing");
        }
        return forms;
    }

    /** Returns the -s form. */
    static String plural(String base) {
        if (base.endsWith("y") && base.length() > 1 && !isVowel(base.charAt(base.length() - 2))) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hisses = base.endsWith("s")
                || base.endsWith("sh")
                || base.endsWith("ch")
                || base.endsWith("x")
                || base.endsWith("z");
        return hisses || base.endsWith("go") ? base + "es" : base + "s";
    }

    /** Whether a one-syllable verb ends in one vowel and one consonant: "plan", "quip". */
    private static boolean doubles(String base) {
        int length = base.length();
        if (length < 3 || length > 4 && !base.startsWith("qu")) {
            return base.equals("refer") || base.equals("admit") || base.equals("submit") || base.equals("commit");
        }
        char last = base.charAt(length - 1);
        char before = base.charAt(length - 2);
        char third = base.charAt(length - 3);
        boolean shortVowel = isVowel(before) && (!isVowel(third) || third == 'u' && base.charAt(0) == 'q');
        return shortVowel && !isVowel(last) && "wxyh".indexOf(last) < 0;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
