package io.onrecord.speaker;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Closed classes of words that the reading of names and descriptions turns on. All are looked up in lower case. */
final class Vocabulary {
    static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    static final Set<String> INDEFINITE = Set.of(
            "a", "an", "one", "another", "some", "any", "no", "every", "each", "many", "several", "few", "most",
            "other", "two", "three");
    static final Set<String> POSSESSIVE = Set.of("his", "her", "its", "their", "my", "our", "your", "whose");
    static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "for",
            "in",
            "at",
            "on",
            "with",
            "from",
            "to",
            "by",
            "about",
            "against",
            "under",
            "over",
            "near",
            "outside",
            "inside",
            "within",
            "between",
            "among",
            "behind",
            "during",
            "before",
            "after",
            "since",
            "who",
            "whom",
            "whose",
            "which",
            "that",
            "as",
            "and",
            "or",
            "but",
            "into",
            "through",
            "including",
            "like",
            "than",
            "via",
            "around",
            "across",
            "along",
            "without",
            "toward",
            "towards");
    static final Set<String> COPULAS = Set.of("is", "was", "became", "becomes", "remains", "are", "were");
    static final Set<String> PARTICLES = Set.of(
            "arap", "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "bin",
            "ibn", "bint", "al", "el", "ter", "ten", "zu", "y", "'t");
    static final Set<String> SUFFIXES =
            Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "kc", "qc", "obe", "mbe", "cbe", "phd", "esq");
    static final Set<String> FUNCTION = set("function-words");
    static final Set<String> SPEECH = set("speech-verbs");
    static final Set<String> PLACES = set("places");

    private Vocabulary() {}

    private static Set<String> set(String name) {
        return WordList.lines(name).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether {@code mark} is a quotation mark. */
    static boolean isQuote(String mark) {
        return mark.length() <= 2 && "\"“”„«»‘’'``''‘‘’’‹›".contains(mark) && !mark.isEmpty();
    }
}
