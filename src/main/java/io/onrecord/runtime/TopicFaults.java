package io.onrecord.runtime;

import io.onrecord.settings.Settings;
import io.onrecord.topology.PlannedTopic;
import io.onrecord.topology.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** What makes a topic that is there unfit: that on which results would be lost or the stream could not run. */
final class TopicFaults {
    private TopicFaults() {}

    /** Returns what is wrong with a topic's configuration, one message a fault. */
    static List<String> of(PlannedTopic topic, Config config, Settings settings) {
        List<String> faults = new ArrayList<>();
        String planned = String.valueOf(topic.configs().get(TopicConfig.CLEANUP_POLICY_CONFIG));
        String policy = value(config, TopicConfig.CLEANUP_POLICY_CONFIG);
        boolean compacted = policy.contains(TopicConfig.CLEANUP_POLICY_COMPACT);
        // Whoever feeds the articles may well keep only the newest version of each; results may be lost by neither
        // policy.
        boolean given = topic.name().equals(Topics.of(settings).articles());
        if (!given && compacted != planned.equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
            faults.add(fault(topic, TopicConfig.CLEANUP_POLICY_CONFIG, policy, planned));
        }
        String most = value(config, TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
        if (Long.parseLong(most) < settings.messageMaxBytes()) {
            faults.add(fault(
                    topic,
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    most,
                    settings.messageMaxBytes() + " (message.max.bytes) or more"));
        }
        return faults;
    }

    /** Returns what is wrong with the number of partitions of an internal topic; nothing where there is no such topic. */
    static List<String> partitions(@Nullable TopicDescription topic, int expected, String by) {
        if (topic == null || topic.partitions().size() == expected) {
            return List.of();
        }
        return List.of("topic '" + topic.name() + "' has " + topic.partitions().size() + " partitions: expected "
                + expected + ", as many as " + by
                + " has; state cannot follow another number, so set it back or run 'onrecord reset'");
    }

    private static String fault(PlannedTopic topic, String config, String found, String expected) {
        return "topic '" + topic.name() + "' has " + config + "=" + found + ": expected " + expected;
    }

    private static String value(Config config, String name) {
        ConfigEntry entry = config.get(name);
        return entry == null ? "" : String.valueOf(entry.value());
    }
}
