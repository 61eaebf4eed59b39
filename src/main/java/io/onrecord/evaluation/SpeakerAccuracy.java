package io.onrecord.evaluation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How often the speaker is named rightly where the gold names one: the words of the one name, titles apart, are all among the words
 * of the other. An engine that abstains is neither right nor wrong, and counted.
 */
final class SpeakerAccuracy {
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "president",
            "prof",
            "professor",
            "senator",
            "sen",
            "rep",
            "gov",
            "governor",
            "the",
            "of",
            "a",
            "an",
            "minister",
            "prime",
            "chief",
            "secretary");

    int named;
    int right;
    int abstained;

    void add(Attribution gold, Attribution found) {
        String expected = gold.speaker();
        if (expected == null || expected.isBlank()) {
            return;
        }
        named++;
        String speaker = found.speaker();
        if (!found.resolved() || speaker == null || speaker.isBlank()) {
            abstained++;
            return;
        }
        Set<String> one = words(expected);
        Set<String> other = words(speaker);
        boolean same = !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
        right += same ? 1 : 0;
    }

    private static Set<String> words(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>();
        for (String word : folded.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !TITLES.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
