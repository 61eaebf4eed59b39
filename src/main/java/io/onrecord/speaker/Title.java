package io.onrecord.speaker;

import java.util.Locale;

/** What is compared of titles: the noun at their head, however it is abbreviated and whatever stands around it. */
public final class Title {
    private Title() {}

    /** Returns the head noun of {@code title}, singular and in lower case: "Sen." and "the Vermont senator" give "senator". */
    public static String head(String title) {
        String head = "";
        for (String written : title.toLowerCase(Locale.ROOT).split("[\\s,(]+")) {
            String word = expand(written.endsWith(".") ? written.substring(0, written.length() - 1) : written);
            if (!head.isEmpty() && Vocabulary.PREPOSITIONS.contains(word)) {
                break;
            }
            Nouns.Noun noun = Nouns.of(word);
            head = noun != null && noun.isPerson() ? word : head;
        }
        return head;
    }

    /** Returns the title that an abbreviation without its stop stands for; any other word as it is. */
    static String expand(String word) {
        return switch (word) {
            case "sen" -> "senator";
            case "rep" -> "representative";
            case "gov" -> "governor";
            case "gen" -> "general";
            case "pres" -> "president";
            case "sec" -> "secretary";
            case "prof" -> "professor";
            case "dr" -> "doctor";
            case "lt" -> "lieutenant";
            case "col" -> "colonel";
            case "capt" -> "captain";
            case "sgt" -> "sergeant";
            case "amb" -> "ambassador";
            case "atty" -> "attorney";
            default -> word;
        };
    }
}
