package io.onrecord.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The properties of the plain Kafka clients that feed and read the stream. */
final class ClientProperties {
    /** Prefixes that give a property to one kind of client, as Kafka Streams names them. */
    private static final List<String> PREFIXES = List.of(
            "producer.", "consumer.", "main.consumer.", "restore.consumer.", "global.consumer.", "admin.", "topic.");

    private ClientProperties() {}

    static Map<String, Object> producer(Settings settings) {
        Map<String, Object> p = base(settings);
        // An article counts as ingested when every in-sync replica has it.
        p.put(ProducerConfig.ACKS_CONFIG, "all");
        p.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, settings.text(SettingNames.COMPRESSION));
        // The default of 16 kB holds five articles.
        p.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        p.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        p.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, settings.messageMaxBytes());
        return own(p, settings, "producer.");
    }

    static Map<String, Object> consumer(Settings settings) {
        Map<String, Object> p = base(settings);
        // What a transaction did not commit never happened.
        p.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        p.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        p.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return own(p, settings, "consumer.");
    }

    static Map<String, Object> admin(Settings settings) {
        return own(base(settings), settings, "admin.");
    }

    private static Map<String, Object> base(Settings settings) {
        Map<String, Object> p = new LinkedHashMap<>();
        p.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        // Metrics are read here, over HTTP; nobody asked the broker to collect them.
        p.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return p;
    }

    /** Adds what the user set for all clients, then what was set for this kind of client. */
    private static Map<String, Object> own(Map<String, Object> p, Settings settings, String prefix) {
        settings.kafka().forEach((name, value) -> {
            if (PREFIXES.stream().noneMatch(name::startsWith)) {
                p.put(name, value);
            }
        });
        settings.kafka().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                p.put(name.substring(prefix.length()), value);
            }
        });
        return p;
    }
}
