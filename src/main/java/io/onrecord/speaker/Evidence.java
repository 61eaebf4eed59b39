package io.onrecord.speaker;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one article tells of one speaker with a name: the unit from which identities across articles are made.
 *
 * @param articleId the article
 * @param published event time of the article
 * @param kind kind of speaker; a named one
 * @param name fullest name that the article has
 * @param routingKey key that all mentions which could be the same speaker share
 * @param title title or role that the article gives, null where none
 * @param affiliation country or organisation that the article gives, null where none
 * @param companions names of others in the same article, sorted, at most 12; those of the same routing key are others for sure
 */
public record Evidence(
        String articleId,
        Instant published,
        SpeakerKind kind,
        String name,
        String routingKey,
        @Nullable String title,
        @Nullable String affiliation,
        List<String> companions)
        implements Comparable<Evidence> {
    private static final int MOST_COMPANIONS = 12;

    /** The newest first; the rest only makes the order total. */
    private static final Comparator<Evidence> NEWEST_FIRST = Comparator.comparing(Evidence::published)
            .reversed()
            .thenComparing(Evidence::articleId)
            .thenComparing(Evidence::name)
            .thenComparing(Evidence::kind)
            .thenComparing(evidence -> String.valueOf(evidence.title))
            .thenComparing(evidence -> String.valueOf(evidence.affiliation))
            .thenComparing(evidence -> evidence.companions.toString());

    /** Sorts and bounds the companions; a speaker without a name is an {@link IllegalArgumentException}. */
    public Evidence {
        if (!kind.isNamed()) {
            throw new IllegalArgumentException("evidence of " + kind + " '" + name + "': expected a named speaker");
        }
        companions = companions.stream()
                .filter(companion -> !companion.equals(name))
                .distinct()
                .sorted()
                .limit(MOST_COMPANIONS)
                .toList();
    }

    /** Returns what article {@code articleId} of time {@code published} tells of {@code speaker}, beside {@code companions}. */
    public static Evidence of(Speaker speaker, String articleId, Instant published, Collection<String> companions) {
        return new Evidence(
                articleId,
                published,
                speaker.kind(),
                speaker.name(),
                speaker.routingKey(),
                speaker.title(),
                speaker.affiliation(),
                List.copyOf(companions));
    }

    @Override
    public int compareTo(Evidence other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
