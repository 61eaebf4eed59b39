package io.onrecord.topology;

import io.onrecord.settings.Settings;

/**
 * The names of the topics on one cluster.
 *
 * @param articles in: versions of articles, and null values as retractions
 * @param rejected out: articles that were read and refused, each with its reason
 * @param deadLetters out: bytes that could not be read, or that broke a processor, untouched
 * @param statements out: what was added, revised and withdrawn, by speaker
 * @param speakers out, compacted: the profile of each speaker
 * @param claims out, compacted: what speakers said, however many articles tell it
 * @param trends out: how much speakers say, and bursts
 * @param knownSpeakers in, compacted: the speakers that a newsroom knows
 */
public record Topics(
        String articles,
        String rejected,
        String deadLetters,
        String statements,
        String speakers,
        String claims,
        String trends,
        String knownSpeakers) {
    /**
     * Header of a null value on {@link #articles}: when the article was retracted, as RFC 3339 text in UTF-8. Without it a
     * retraction counts from its arrival, and gives way to the next version that arrives.
     */
    public static final String RETRACTED_AT = "onrecord.retracted.at";

    /** Header of a null value on {@link #articles}: why the article was retracted, as text in UTF-8, for people. */
    public static final String RETRACTION_REASON = "onrecord.retraction.reason";

    /** Name of the repartition by post, of what tells who holds one and of what is told of one. */
    public static final String BY_POST = "by-post";

    /** Name of the repartition by post of what a newsroom pins. */
    public static final String PINS_BY_POST = "pins-by-post";

    /** Name of the repartition by routing key of what was told of a post. */
    public static final String POSTS_BY_SPEAKER = "posts-by-speaker";

    /** Name of the repartition by routing key. */
    public static final String BY_SPEAKER = "by-speaker";

    /** Name of the repartition of the known speakers, whose producers need not know of routing keys. */
    public static final String KNOWN_BY_SPEAKER = "known-by-speaker";

    /** Name of the topic, by routing key, of what was told of statements that move to another one. */
    public static final String HANDOVERS = "handovers";

    /** Returns the names under the settings' prefix. */
    public static Topics of(Settings settings) {
        return new Topics(
                settings.topic("articles"),
                settings.topic("rejected"),
                settings.topic("dead-letters"),
                settings.topic("statements"),
                settings.topic("speakers"),
                settings.topic("claims"),
                settings.topic("trends"),
                settings.topic("known-speakers"));
    }
}
