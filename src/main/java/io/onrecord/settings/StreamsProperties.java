package io.onrecord.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;

/** The properties of the Kafka Streams instance: each that is not Kafka's default carries its reason. */
final class StreamsProperties {
    /** Kafka's names for what has a setting of its own, so that nobody sets it in two places. */
    static final Map<String, String> OWN = Map.of(
            StreamsConfig.APPLICATION_SERVER_CONFIG, SettingNames.ADVERTISED_ADDRESS,
            StreamsConfig.STATE_DIR_CONFIG, SettingNames.DATA_DIR,
            StreamsConfig.NUM_STREAM_THREADS_CONFIG, SettingNames.THREADS,
            StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, SettingNames.STANDBY_REPLICAS,
            StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, SettingNames.CACHE_BYTES);

    private StreamsProperties() {}

    static Map<String, Object> of(Settings settings) {
        Map<String, Object> p = new LinkedHashMap<>();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        p.put(StreamsConfig.APPLICATION_SERVER_CONFIG, settings.advertisedAddress());
        // Kafka's default lies under the temporary folder, which a reboot empties: every store would be restored anew.
        p.put(
                StreamsConfig.STATE_DIR_CONFIG,
                settings.dataDirectory().resolve("state").toString());
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.number(SettingNames.STANDBY_REPLICAS));
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replicationFactor());
        p.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, settings.text(SettingNames.GROUP_PROTOCOL));

        // A statement counted twice would be a wrong count for ever; exactly-once costs nothing measurable here.
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, settings.text(SettingNames.PROCESSING_GUARANTEE));
        // Exactly-once commits every 100 ms by default; each commit is a transaction per thread.
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.amount(SettingNames.COMMIT_INTERVAL_MS));
        // A speaker in the news is updated again and again: a larger cache turns many changelog records into one.
        p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, settings.amount(SettingNames.CACHE_BYTES));
        // Warm standbys are of use within a minute, not within ten.
        p.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, 60_000L);
        // At the first start each new changelog topic is waited for once more, one after the other.
        // What the consumer itself tries again it does at growing intervals.
        p.put(StreamsConfig.mainConsumerPrefix(StreamsConfig.RETRY_BACKOFF_MS_CONFIG), 10L);

        // A record that breaks us goes to a topic untouched and the stream goes on; without the topic it would be lost.
        p.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, settings.topic("dead-letters"));
        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueExceptionHandler.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueProcessingExceptionHandler.class);
        // Global stores too; the default is false only until Kafka 5.
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);

        // A generated name shifts when a node is added before it, and with it goes the store's content.
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // Two minutes of log summaries drown what matters.
        p.put(StreamsConfig.LOG_SUMMARY_INTERVAL_MS_CONFIG, 900_000L);
        // Metrics are read here, over HTTP; nobody asked the broker to collect them.
        p.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);

        // Results must be readable by every client.
        p.put(
                StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
                settings.text(SettingNames.COMPRESSION));
        // The default of 16 kB holds five articles; larger batches are worth a quarter of the throughput.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 65_536);
        // Streams waits 100 ms by default for a batch to fill; live news should not.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 20L);
        // While the marks of a transaction are being written, the broker turns the first batch of the next one back,
        // and
        // with it whatever is already under way behind it: all of that would be sent twice.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
        // An article at the limit must go through to the rejections and to the dead letters.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), settings.messageMaxBytes());
        p.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                String.valueOf(settings.messageMaxBytes()));
        // Extraction is slow beside Kafka: a small batch keeps a poll far below max.poll.interval.ms.
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 200);
        // 45 s by default: so long would the speakers of a killed instance be away.
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        p.putAll(settings.kafka());
        return p;
    }
}
