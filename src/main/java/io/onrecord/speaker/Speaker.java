package io.onrecord.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who an article says is speaking, as far as that article alone can tell.
 *
 * @param name fullest name in the article, in the order of the source; the description of an unnamed source; the mention
 *     itself where it is unresolved; empty where unattributed
 * @param kind what kind of speaker it is
 * @param routingKey folded key that every mention which could be this speaker shares, in every article
 * @param title title, role or apposition that the article gives, null where none
 * @param affiliation country or organisation that the article ties the speaker to, null where none
 * @param aliases other names and descriptions that the article uses, in the order of the text; pronouns and single
 *     common nouns are left out
 * @param candidates names that an unresolved mention could stand for; empty otherwise
 * @param rule the rule that resolved the mention or held it back
 */
public record Speaker(
        String name,
        SpeakerKind kind,
        String routingKey,
        @Nullable String title,
        @Nullable String affiliation,
        List<String> aliases,
        List<String> candidates,
        String rule) {
    private static final Set<String> PRONOUNS = Set.of(
            "i",
            "me",
            "my",
            "we",
            "us",
            "our",
            "you",
            "your",
            "he",
            "him",
            "his",
            "himself",
            "she",
            "her",
            "hers",
            "herself",
            "it",
            "its",
            "itself",
            "they",
            "them",
            "their",
            "themselves",
            "who",
            "whose",
            "whom");

    /** Makes the lists unmodifiable. */
    public Speaker {
        aliases = aliases.stream()
                .filter(alias -> !PRONOUNS.contains(alias.toLowerCase(Locale.ROOT)) && !isCommonNoun(alias))
                .toList();
        candidates = List.copyOf(candidates);
    }

    /** "minister": a description of one word could be of anybody. */
    private static boolean isCommonNoun(String alias) {
        return alias.indexOf(' ') < 0 && !alias.isEmpty() && Character.isLowerCase(alias.charAt(0));
    }
}
