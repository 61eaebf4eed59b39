package io.onrecord.cli;

import io.onrecord.settings.Settings;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The Kafka cluster that a verb works on, asked through one admin client; every answer comes in seconds or is a failure. */
final class Cluster implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;
    private final Settings settings;
    private final Admin admin;

    private Cluster(Settings settings, Admin admin) {
        this.settings = settings;
        this.admin = admin;
    }

    /**
     * Connects.
     *
     * @throws Failure where no broker answers
     */
    static Cluster connect(Settings settings) {
        Map<String, Object> properties = new HashMap<>(settings.admin());
        // Whoever typed a wrong address should not wait a minute to hear of it.
        properties.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        Cluster cluster;
        try {
            cluster = new Cluster(settings, Admin.create(properties));
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Failure(
                    ExitCode.USAGE,
                    "no Kafka client can be made with bootstrap.servers=" + settings.bootstrapServers() + ": "
                            + cause.getMessage(),
                    e);
        }
        try {
            cluster.ask(cluster.admin.describeCluster().clusterId());
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw new Failure(
                    ExitCode.UNAVAILABLE,
                    "no Kafka broker answers at " + settings.bootstrapServers()
                            + ": expected a running 'onrecord serve', or another address by --bootstrap-servers",
                    e);
        }
    }

    /** Returns the id that the cluster was given when it was made. */
    String id() {
        return ask(admin.describeCluster().clusterId());
    }

    /**
     * Returns the partitions of a topic.
     *
     * @throws Failure where the topic does not exist
     */
    Collection<TopicPartition> partitions(String topic) {
        try {
            return ask(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                    .flatMap(description -> description.partitions().stream())
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
        } catch (UnknownTopicOrPartitionException e) {
            throw new Failure(
                    ExitCode.UNAVAILABLE,
                    "topic '" + topic + "' does not exist at " + settings.bootstrapServers()
                            + ": expected a running 'onrecord serve', or topics made by 'onrecord topics create'",
                    e);
        }
    }

    /** Returns the offset of the first record of each partition. */
    Map<TopicPartition, Long> begins(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.earliest());
    }

    /** Returns the offset after the last record of each partition. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return offsets(partitions, OffsetSpec.latest());
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec place) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, place));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        ask(admin.listOffsets(wanted).all()).forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    /** Returns up to where the application has processed its topics; a partition of which nothing is known is left out. */
    Map<TopicPartition, Long> processed() {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> committed =
                ask(admin.listConsumerGroupOffsets(settings.applicationId()).partitionsToOffsetAndMetadata());
        committed.forEach((partition, offset) -> {
            if (offset != null) {
                offsets.put(partition, offset.offset());
            }
        });
        return offsets;
    }

    /** Returns how many records of a topic the application has not processed yet. */
    long open(String topic) {
        Map<TopicPartition, Long> processed = processed();
        return ends(partitions(topic)).entrySet().stream()
                .mapToLong(end -> end.getValue() - processed.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** Returns whether an instance of the application is running. */
    boolean applicationRuns() {
        return ask(admin.listGroups().all()).stream()
                .filter(group -> group.groupId().equals(settings.applicationId()))
                .anyMatch(group ->
                        group.groupState().filter(GroupState.EMPTY::equals).isEmpty());
    }

    private <T> T ask(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(
                    "no answer from " + settings.bootstrapServers() + " in " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(PATIENCE_SECONDS));
    }
}
