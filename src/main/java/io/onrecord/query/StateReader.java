package io.onrecord.query;

import io.onrecord.query.PartitionQueries.Role;
import io.onrecord.topology.OwnedPartitions;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.query.FailureReason;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;

/**
 * Reads the state stores of this instance, one partition at a time. Whatever keeps a store from being read as the role demands
 * becomes {@link StateMoving}: a store that is restored or handed over, or a copy that lacks something committed, never looks like a
 * store without it.
 */
final class StateReader {
    private final Supplier<KafkaStreams> streams;
    private final OwnedPartitions owned;
    private final StoreLags lags;

    /**
     * Takes what to read.
     *
     * @param streams the stream whose stores to read, which may be made anew while this lives
     * @param owned which partitions that stream processes, kept up to date
     * @param lags how far its copies of other instances' partitions are behind
     */
    StateReader(Supplier<KafkaStreams> streams, OwnedPartitions owned, StoreLags lags) {
        this.streams = streams;
        this.owned = owned;
        this.lags = lags;
    }

    /**
     * Reads from a partition.
     *
     * @param question what to read; its iterators must be closed when it returns
     * @throws StateMoving where this instance does not hold the partition in that role, or loses it meanwhile
     */
    <T> T read(int partition, Role role, Function<Reading, T> question) {
        OwnedPartitions.Stint stint = owned.stint(partition);
        if (role == Role.OWNER && stint == null) {
            throw new StateMoving(partition, "it is not processed here, or not yet restored");
        }
        try {
            T answer = question.apply(new Reading(partition, role));
            if (role == Role.OWNER && owned.stint(partition) != stint) {
                throw new StateMoving(partition, "it was handed over meanwhile");
            }
            return answer;
        } catch (InvalidStateStoreException e) {
            // Also thrown out of an iterator when its store is closed under it.
            throw new StateMoving(partition, "its store is being opened or handed over");
        }
    }

    /** One look at one partition. */
    final class Reading {
        private final int partition;
        private final Role role;
        private Freshness freshness = Freshness.CURRENT;

        private Reading(int partition, Role role) {
            this.partition = partition;
            this.role = role;
        }

        /** Returns how fresh is what was read so far. */
        Freshness freshness() {
            return freshness;
        }

        /** Returns the result of a query on one store; null where a key is not in it. */
        <R> R ask(String store, Query<R> query) {
            if (role == Role.STANDBY) {
                freshness = new Freshness(true, Math.max(lags.of(store, partition), freshness.lag()));
            }
            StateQueryRequest<R> request =
                    StateQueryRequest.inStore(store).withQuery(query).withPartitions(Set.of(partition));
            QueryResult<R> result = streams.get()
                    .query(role == Role.OWNER ? request.requireActive() : request)
                    .getPartitionResults()
                    .get(partition);
            if (result == null) {
                throw new StateMoving(partition, "it is not here");
            }
            if (result.isFailure()) {
                throw failure(store, result.getFailureReason(), result.getFailureMessage());
            }
            return result.getResult();
        }

        private RuntimeException failure(String store, FailureReason reason, String message) {
            return switch (reason) {
                case NOT_ACTIVE, NOT_PRESENT, NOT_UP_TO_BOUND, STORE_EXCEPTION ->
                    new StateMoving(partition, "its store is not to be read here now (" + reason + ")");
                default -> new IllegalStateException("query of store " + store + " failed: " + reason + ", " + message);
            };
        }
    }
}
