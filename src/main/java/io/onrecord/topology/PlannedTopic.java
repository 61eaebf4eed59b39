package io.onrecord.topology;

import java.util.Map;

/**
 * A topic as it has to be.
 *
 * @param name name on the cluster
 * @param key what a record's key is
 * @param value what a record's value is
 * @param configs its configuration, each that is not Kafka's default
 * @param purpose what it is for, one sentence
 */
public record PlannedTopic(String name, String key, String value, Map<String, String> configs, String purpose) {
    /** Makes the map unmodifiable. */
    public PlannedTopic {
        configs = Map.copyOf(configs);
    }
}
