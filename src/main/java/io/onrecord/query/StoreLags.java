package io.onrecord.query;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.jspecify.annotations.Nullable;

/** How far the copies on this instance trail behind, as the broker tells. One question to it serves all who ask meanwhile. */
final class StoreLags {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Supplier<KafkaStreams> streams;
    private @Nullable CompletableFuture<Map<String, Map<Integer, LagInfo>>> asked;

    StoreLags(Supplier<KafkaStreams> streams) {
        this.streams = streams;
    }

    /**
     * Returns how many changes a store's copy is behind.
     *
     * @throws StateMoving where there is no copy here, or the broker does not tell in time
     */
    long of(String store, int partition) {
        try {
            LagInfo lag = ask().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                    .getOrDefault(store, Map.of())
                    .get(partition);
            if (lag != null) {
                return lag.offsetLag();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new StateMoving(partition, "how far the copy here is behind cannot be found out");
        }
        throw new StateMoving(partition, "no copy is here");
    }

    private synchronized CompletableFuture<Map<String, Map<Integer, LagInfo>>> ask() {
        CompletableFuture<Map<String, Map<Integer, LagInfo>>> now = asked;
        if (now == null || now.isDone()) {
            now = CompletableFuture.supplyAsync(() -> streams.get().allLocalStorePartitionLags());
            asked = now;
        }
        return now;
    }
}
