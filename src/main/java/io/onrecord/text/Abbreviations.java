package io.onrecord.text;

import java.util.Set;

/** Abbreviations that end in a full stop, by whether a sentence can end after them. */
final class Abbreviations {
    /** Always followed by a name or number, so that no sentence ends there. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "mr", "mrs", "ms", "messrs", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "govs", "gen", "lt", "col",
            "maj", "capt", "cmdr", "sgt", "pvt", "cpl", "adm", "rev", "hon", "pres", "supt", "det", "insp", "st", "ste",
            "mt", "ft", "vs", "v", "no", "nos", "fig", "attys", "atty", "asst", "dep", "cllr", "amb", "spc", "brig",
            "fr", "sr", "eg", "ie", "cf", "approx", "dist", "pp");

    /** Can end a sentence as well. */
    private static final Set<String> OTHERS = Set.of(
            "inc", "corp", "co", "cos", "ltd", "llc", "plc", "bros", "jr", "esq", "jan", "feb", "mar", "apr", "jun",
            "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "ave",
            "blvd", "rd", "univ", "dept", "est", "etc", "al", "ala", "ariz", "ark", "calif", "colo", "conn", "del",
            "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev",
            "okla", "ont", "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "mass", "ph.d", "m.d",
            "assn", "intl", "natl", "gov't", "min", "max", "pct", "dlrs", "mln", "bln");

    private Abbreviations() {}

    /** Returns whether {@code word}, without its stop and in lower case, is an abbreviation that a name follows. */
    static boolean standsBeforeNames(String word) {
        return BEFORE_NAMES.contains(word);
    }

    /** Returns whether the full stop after {@code word} (given without it, any case) belongs to the word. */
    static boolean takesStop(String word, String lower) {
        if (word.length() == 1) {
            return Character.isUpperCase(word.charAt(0));
        }
        // "no." and "fig." end sentences as words; only before a number are they abbreviations, which the splitter
        // sees.
        if (lower.equals("no")
                || lower.equals("fig")
                || lower.equals("mar")
                || lower.equals("min")
                || lower.equals("max")) {
            return false;
        }
        return isInitials(word) || word.length() <= 6 && (BEFORE_NAMES.contains(lower) || OTHERS.contains(lower));
    }

    /** Letters with stops between: "U.S", "a.m", "J.K". */
    static boolean isInitials(String word) {
        int stop = word.indexOf('.');
        if (stop < 1 || word.length() > 10) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            boolean letter = Character.isLetter(word.charAt(i));
            if (i % 2 == 0 ? !letter : word.charAt(i) != '.') {
                return lowerIs(word, "ph.d");
            }
        }
        return true;
    }

    private static boolean lowerIs(String word, String expected) {
        return word.equalsIgnoreCase(expected);
    }
}
