package io.onrecord.runtime;

import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/**
 * How an instance is.
 *
 * @param state the state of its stream
 * @param hadWork whether it has had its share of the work since it was started
 * @param threads stream threads that are alive
 * @param restoring for each store that is being restored, changelog records to be read yet
 * @param silence seconds since a stream thread last spoke to its broker, 0 where there is none
 * @param replaced how often a thread failed and was replaced
 * @param lastFailure why the last one did, null where none did
 */
public record Condition(
        KafkaStreams.State state,
        boolean hadWork,
        int threads,
        Map<String, Long> restoring,
        long silence,
        long replaced,
        @Nullable String lastFailure) {
    /** Makes the map unmodifiable. */
    public Condition {
        restoring = Map.copyOf(restoring);
    }

    /** Returns false where only a restart helps. */
    public boolean isLive() {
        return switch (state) {
            case CREATED, REBALANCING, RUNNING -> true;
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> false;
        };
    }

    /** Returns whether it takes part in the work and answers queries; while partitions move, those that stay still answer. */
    public boolean isReady() {
        return state == KafkaStreams.State.RUNNING
                || state == KafkaStreams.State.REBALANCING && hadWork && restoring.isEmpty() && threads > 0;
    }
}
