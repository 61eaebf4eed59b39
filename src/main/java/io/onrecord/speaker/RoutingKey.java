package io.onrecord.speaker;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The folded keys that decide on which partition a speaker lies; every mention that could be one speaker has one key. */
public final class RoutingKey {
    /** The key of quotations whose speaker the text does not tell. */
    public static final String UNATTRIBUTED = "unattributed";

    private static final int LONGEST = 64;
    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "limited",
            "llc",
            "llp",
            "plc",
            "gmbh",
            "ag",
            "sa",
            "nv",
            "ab",
            "spa",
            "oyj",
            "the");

    /** Bodies that every state has one of: their key leaves the nation out, for short forms do. */
    private static final Set<String> OF_STATES = Set.of(
            "ministry",
            "parliament",
            "embassy",
            "army",
            "navy",
            "police",
            "cabinet",
            "senate",
            "treasury",
            "department",
            "presidency");

    private RoutingKey() {}

    /** Returns the key of a person: the family name, folded. */
    public static String ofPerson(PersonName name) {
        return name.familyKey();
    }

    /** Returns the key of a body or document with a name: its words without article and legal form. */
    public static String ofBody(String name) {
        String folded = Folding.plain(withoutNation(name));
        String kept = Arrays.stream(folded.split("-"))
                .filter(word -> !LEGAL_FORMS.contains(word))
                .collect(Collectors.joining("-"));
        return bounded(kept.isEmpty() ? folded : kept);
    }

    private static String withoutNation(String name) {
        List<String> words = List.of(name.strip().split("[\\s\u00a0]+"));
        if (words.size() < 2 || words.stream().noneMatch(word -> OF_STATES.contains(Folding.plain(word)))) {
            return name;
        }
        for (int length = Math.min(3, words.size() - 1); length > 0; length--) {
            String first = String.join(" ", words.subList(0, length)).replaceAll("['’]s?$", "");
            if (Nations.named(first) != null) {
                return String.join(" ", words.subList(length, words.size()));
            }
        }
        return name;
    }

    /** Returns the key of a source without a name: its head noun, for example "official". */
    public static String ofNoun(String noun) {
        return bounded(Folding.plain(noun));
    }

    /** Returns whether {@code name} holds a proper name: a capital letter or figure after its first word, or two at its start. */
    static boolean isProper(String name) {
        String[] words = name.strip().split("\\s+");
        for (int at = 0; at < words.length; at++) {
            String word = words[at];
            boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
            if (capital && (at > 0 || word.length() > 1 && Character.isUpperCase(word.charAt(1)))) {
                return true;
            }
        }
        return false;
    }

    private static String bounded(String key) {
        String found = key.isEmpty() ? "unknown" : key;
        return found.length() > LONGEST ? found.substring(0, LONGEST).replaceAll("-$", "") : found;
    }
}
