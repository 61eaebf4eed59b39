package io.onrecord.query;

import io.onrecord.settings.Settings;
import io.onrecord.topology.InternalTopics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.jspecify.annotations.Nullable;

/** How far the copies on this instance trail behind, as the broker tells. One question for positions serves all who ask meanwhile. */
final class StoreLags implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Supplier<KafkaStreams> streams;
    private final InternalTopics topics;
    private final Admin admin;
    /* Behind the last change of a transaction lies the mark of its commit, which a copy never counts as its own. */
    private final long marks;
    private @Nullable CompletableFuture<Map<String, Map<Integer, LagInfo>>> asked;

    StoreLags(Supplier<KafkaStreams> streams, Settings settings) {
        this.streams = streams;
        this.topics = new InternalTopics(settings);
        this.admin = Admin.create(settings.admin());
        this.marks = settings.isExactlyOnce() ? 1 : 0;
    }

    /**
     * Returns how many changes a store's copy is behind its owner; all of them are still to be committed.
     *
     * @throws StateMoving where there is no copy here, it lacks changes that are committed, or the broker does not tell in time
     */
    long of(String store, int partition) {
        try {
            // The position first: a copy that was complete later than that is complete enough.
            LagInfo copy = ask().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                    .getOrDefault(store, Map.of())
                    .get(partition);
            if (copy == null) {
                throw new StateMoving(partition, "no copy is here");
            }
            long lacking = committedEnd(store, partition) - marks - copy.currentOffsetPosition();
            if (lacking > 0) {
                throw new StateMoving(partition, "the copy here lacks " + lacking + " changes");
            }
            return copy.offsetLag();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Said below.
        }
        throw new StateMoving(partition, "how far the copy here is behind cannot be found out");
    }

    private long committedEnd(String store, int partition)
            throws InterruptedException, ExecutionException, TimeoutException {
        TopicPartition changelog = new TopicPartition(topics.changelog(store), partition);
        return admin.listOffsets(
                        Map.of(changelog, OffsetSpec.latest()), new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .partitionResult(changelog)
                .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .offset();
    }

    private synchronized CompletableFuture<Map<String, Map<Integer, LagInfo>>> ask() {
        CompletableFuture<Map<String, Map<Integer, LagInfo>>> now = asked;
        if (now == null || now.isDone()) {
            now = CompletableFuture.supplyAsync(() -> streams.get().allLocalStorePartitionLags());
            asked = now;
        }
        return now;
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
