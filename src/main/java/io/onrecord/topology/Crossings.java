package io.onrecord.topology;

import io.onrecord.schema.CrossingMemory;
import io.onrecord.schema.StatementEvent;
import io.onrecord.schema.ToldStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The statements that are on their way between routing keys: almost none at any time. */
final class Crossings {
    /** How long what was told elsewhere is awaited: as long as an instance may be down, and no record that broke it lasts. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final ProcessorContext<?, ?> context;
    private final KeyValueStore<String, CrossingMemory> memories;
    /** Whether there may be any: saves looking into an empty store. */
    private boolean open = true;

    Crossings(ProcessorContext<?, ?> context) {
        this.context = context;
        this.memories = context.getStateStore(Stores.CROSSINGS);
    }

    /** Returns whether a statement is on its way; false without a look where none is. */
    boolean has(String routingKey, String statementId) {
        return open && memories.get(key(routingKey, statementId)) != null;
    }

    /** Returns a statement on its way. */
    Crossing get(
            String routingKey,
            String statementId,
            BiConsumer<String, ToldStatement> handOver,
            Consumer<StatementEvent> tell) {
        return new Crossing(memories.get(key(routingKey, statementId)), handOver, tell);
    }

    /** Keeps how far it has come, as long as it is on its way. */
    void keep(String routingKey, String statementId, Crossing crossing) {
        String key = key(routingKey, statementId);
        CrossingMemory memory = crossing.memory(Instant.ofEpochMilli(context.currentSystemTimeMs()));
        if (memory != null) {
            memories.put(key, memory);
            open = true;
        } else if (memories.get(key) != null) {
            memories.delete(key);
        }
    }

    /** Gives up what has been awaited too long. */
    void sweep(Consumer<StatementEvent> tell) {
        Instant longAgo = Instant.ofEpochMilli(context.currentSystemTimeMs()).minus(PATIENCE);
        for (KeyValue<String, CrossingMemory> entry : first()) {
            if (entry.value.getTouchedAt().isBefore(longAgo)) {
                new Crossing(entry.value, (to, told) -> {}, tell).giveUp();
                memories.delete(entry.key);
            }
        }
    }

    private List<KeyValue<String, CrossingMemory>> first() {
        List<KeyValue<String, CrossingMemory>> first = new ArrayList<>();
        if (open) {
            try (KeyValueIterator<String, CrossingMemory> all = memories.all()) {
                while (first.size() < Sweep.MOST && all.hasNext()) {
                    first.add(all.next());
                }
            }
            open = !first.isEmpty();
        }
        return first;
    }

    private static String key(String routingKey, String statementId) {
        return routingKey + '|' + statementId;
    }
}
