package io.onrecord.http;

import io.onrecord.ingest.feed.FeedRegister;
import io.onrecord.query.LiveStatements;
import io.onrecord.query.PartitionQueries;
import io.onrecord.query.SpeakerQueries;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the routes answer from.
 *
 * @param speakers answers about all speakers, wherever they lie
 * @param partitions answers about the partitions of this instance, for the other instances
 * @param live the statements as they come
 * @param health how the instance is
 * @param metrics the meters, in Prometheus' text format
 * @param feeds the feeds that are read; null where none can be
 */
public record Services(
        SpeakerQueries speakers,
        PartitionQueries partitions,
        LiveStatements live,
        Supplier<Health> health,
        Supplier<String> metrics,
        @Nullable FeedRegister feeds) {}
