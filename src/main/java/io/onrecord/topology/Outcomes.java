package io.onrecord.topology;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** How many articles had which outcome, kept in state: as exact as the results themselves, through crashes and restarts. */
final class Outcomes {
    private final KeyValueStore<String, Long> counts;

    Outcomes(ProcessorContext<?, ?> context) {
        this.counts = context.getStateStore(Stores.ARTICLE_OUTCOMES);
    }

    void count(Outcome outcome) {
        Long count = counts.get(outcome.name());
        counts.put(outcome.name(), count == null ? 1 : count + 1);
    }
}
