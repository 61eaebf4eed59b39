package io.onrecord.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is compared of the words of an utterance: their stems in order without the small words, the figures, and whether they negate.
 * Persons and tenses fall away, so that "We will not yield" and "they would not yield" are alike.
 *
 * @param stems stems of the content words, in order
 * @param figures numbers, written in figures
 * @param negations how many words negate
 * @param words all words, folded, in order
 */
public record Wording(List<String> stems, Set<String> figures, int negations, List<String> words) {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?|\\d+(?:[.,]\\d+)*");
    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "hardly", "deny",
            "denies", "denied");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "this", "that", "these", "those", "i", "me", "my", "mine", "we", "us", "our", "ours",
            "you", "your", "he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "theirs",
            "who", "whom", "which", "what", "and", "or", "but", "so", "if", "as", "than", "then", "of", "in", "on",
            "at", "by", "for", "to", "from", "with", "into", "over", "about", "up", "out", "off", "is", "are", "was",
            "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did", "will", "would", "shall",
            "should", "can", "could", "may", "might", "must", "there", "here", "very", "just", "also", "too", "well",
            "now", "s", "t", "re", "ll", "ve", "d", "m", "said", "says", "say", "because", "when", "while", "where",
            "how", "all", "any", "some", "such", "only", "even", "more", "most", "other", "own", "still", "again");

    /** Most keys that one wording is looked up by. */
    private static final int MOST_KEYS = 12;

    /** Makes the parts unmodifiable. */
    public Wording {
        stems = List.copyOf(stems);
        figures = Set.copyOf(figures);
        words = List.copyOf(words);
    }

    /** Returns what is compared of {@code text}. */
    public static Wording of(String text) {
        List<String> stems = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Set<String> figures = new HashSet<>();
        int negations = 0;
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group().replace('’', '\'');
            if (word.endsWith("n't")) {
                negations++;
                word = word.substring(0, word.length() - 3);
            } else if (word.indexOf('\'') > 0) {
                word = word.substring(0, word.indexOf('\''));
            }
            if (word.isEmpty()) {
                continue; // "ca n't", as some wires part it: the negation is counted
            }
            words.add(word);
            if (Character.isDigit(word.charAt(0))) {
                figures.add(word.replaceAll("[.,]$", ""));
                stems.add(word);
            } else if (NEGATIONS.contains(word)) {
                negations++;
            } else if (!SMALL.contains(word)) {
                stems.add(stem(word));
            }
        }
        return new Wording(stems, figures, negations, words);
    }

    /** Cuts the endings of number, person and tense; light, because a stem is only compared with stems. */
    private static String stem(String word) {
        String stem = word.replace("isation", "ization").replace("ise", "ize").replace("our", "or");
        for (String ending : List.of(
                "ations", "ation", "ingly", "edly", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "ly", "s",
                "e", "y")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 3) {
                String cut = stem.substring(0, stem.length() - ending.length());
                int last = cut.length() - 1;
                boolean doubled =
                        last > 2 && cut.charAt(last) == cut.charAt(last - 1) && "lsz".indexOf(cut.charAt(last)) < 0;
                return doubled ? cut.substring(0, last) : cut;
            }
        }
        return stem;
    }

    /** Returns the keys under which a like wording is found: hashes of neighbouring stems, of many the least twelve. */
    public Set<Integer> keys() {
        if (stems.size() < 2) {
            return stems.isEmpty() ? Set.of() : Set.of(mix(stems.get(0).hashCode()));
        }
        TreeSet<Integer> keys = new TreeSet<>();
        for (int at = 0; at + 1 < stems.size(); at++) {
            keys.add(mix(31 * stems.get(at).hashCode() + stems.get(at + 1).hashCode()));
            if (keys.size() > MOST_KEYS) {
                keys.pollLast();
            }
        }
        return Collections.unmodifiableSet(keys);
    }

    /** Stirs the bits, so that the least hashes are a fair sample. The finalizer of MurmurHash3. */
    private static int mix(int hash) {
        int mixed = hash;
        mixed ^= mixed >>> 16;
        mixed *= 0x85ebca6b;
        mixed ^= mixed >>> 13;
        mixed *= 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
