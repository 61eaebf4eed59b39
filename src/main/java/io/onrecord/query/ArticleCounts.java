package io.onrecord.query;

import io.onrecord.topology.Outcome;
import io.onrecord.topology.Stores;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;

/**
 * How many articles had which outcome, on the partitions that this instance owns at the moment: as exact as the results, for the
 * counts are state. The sum over all instances is the number of articles that came in.
 */
public final class ArticleCounts {
    private final Supplier<KafkaStreams> streams;

    /** Takes the stream whose counts to read. */
    ArticleCounts(Supplier<KafkaStreams> streams) {
        this.streams = streams;
    }

    /** Returns how many articles had an outcome; those of partitions on the move are left out. */
    public long of(Outcome outcome) {
        StateQueryRequest<Long> request = StateQueryRequest.inStore(Stores.ARTICLE_OUTCOMES)
                .withQuery(KeyQuery.<String, Long>withKey(outcome.name()))
                .withAllPartitions()
                .requireActive();
        try {
            return streams.get().query(request).getPartitionResults().values().stream()
                    .filter(QueryResult::isSuccess)
                    .map(QueryResult::getResult)
                    .mapToLong(count -> count == null ? 0 : count)
                    .sum();
        } catch (StreamsException | IllegalStateException e) {
            // The stream is starting or stopping, and owns nothing.
            return 0;
        }
    }
}
