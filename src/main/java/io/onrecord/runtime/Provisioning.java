package io.onrecord.runtime;

import io.onrecord.runtime.StartException.Reason;
import io.onrecord.settings.Settings;
import io.onrecord.topology.InternalTopics;
import io.onrecord.topology.PlannedTopic;
import io.onrecord.topology.TopicPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topics that are missing, and sees that the others are fit. */
public final class Provisioning implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 15;

    private final Settings settings;
    private final Admin admin;

    private Provisioning(Settings settings, Admin admin) {
        this.settings = settings;
        this.admin = admin;
    }

    /**
     * Connects to the cluster.
     *
     * @throws StartException where no broker answers
     */
    public static Provisioning connect(Settings settings) {
        Map<String, Object> properties = new HashMap<>(settings.admin());
        // Who starts an instance with a wrong address should hear of it soon.
        properties.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        try {
            Provisioning provisioning = new Provisioning(settings, Admin.create(properties));
            provisioning.ask(provisioning.admin.describeCluster().clusterId());
            return provisioning;
        } catch (KafkaException e) {
            throw new StartException(
                    Reason.UNFIT, "bootstrap.servers=" + settings.bootstrapServers() + ": " + root(e), e);
        }
    }

    /**
     * Makes what is missing, unless {@code topics.create} forbids it, and checks what is there.
     *
     * @return the names of the topics that were made
     * @throws StartException where a topic is missing or cannot be made, or one that is there is unfit
     */
    public List<String> provide() {
        List<PlannedTopic> plan = TopicPlan.of(settings);
        Map<String, TopicDescription> there =
                describe(plan.stream().map(PlannedTopic::name).toList());
        List<PlannedTopic> missing =
                plan.stream().filter(topic -> !there.containsKey(topic.name())).toList();
        check(plan, there);
        if (!missing.isEmpty() && !settings.createsTopics()) {
            throw new StartException(
                    Reason.UNFIT,
                    "topics " + names(missing) + " do not exist and topics.create=false: expected them to be made by"
                            + " 'onrecord topics create'",
                    null);
        }
        create(missing);
        awaitKnown(missing);
        return missing.stream().map(PlannedTopic::name).toList();
    }

    private void create(List<PlannedTopic> missing) {
        Map<String, KafkaFuture<Void>> made =
                admin.createTopics(missing.stream().map(this::topic).toList()).values();
        made.forEach(this::awaitMade);
    }

    private NewTopic topic(PlannedTopic topic) {
        Optional<Short> replicas =
                settings.replicationFactor() < 0 ? Optional.empty() : Optional.of((short) settings.replicationFactor());
        return new NewTopic(topic.name(), Optional.of(settings.partitions()), replicas).configs(topic.configs());
    }

    private void awaitMade(String topic, KafkaFuture<Void> made) {
        try {
            ask(made);
        } catch (TopicExistsException e) {
            // Another instance starts at the same time and was quicker; it makes the same topic.
        } catch (KafkaException e) {
            throw new StartException(Reason.UNFIT, "topic '" + topic + "' cannot be made: " + root(e), e);
        }
    }

    /** A topic that has just been made is not known to every broker at once; the stream would end over one that is missing. */
    private void awaitKnown(List<PlannedTopic> made) {
        List<String> names = made.stream().map(PlannedTopic::name).toList();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (describe(names).size() < names.size()) {
            if (System.nanoTime() > deadline) {
                throw new StartException(
                        Reason.UNAVAILABLE,
                        "topics " + names + " were made, and the broker does not know all of them after "
                                + PATIENCE_SECONDS + " s",
                        null);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private void check(List<PlannedTopic> plan, Map<String, TopicDescription> there) {
        List<String> faults = new ArrayList<>();
        Map<String, Config> configs = configs(there.keySet().stream().toList());
        for (PlannedTopic topic : plan) {
            Config config = configs.get(topic.name());
            if (config != null) {
                faults.addAll(TopicFaults.of(topic, config, settings));
            }
        }
        InternalTopics internal = new InternalTopics(settings);
        TopicDescription articles = there.get(plan.get(0).name());
        for (TopicDescription topic : describe(internal.repartitions()).values()) {
            faults.addAll(TopicFaults.partitions(topic, settings.partitions(), "partitions"));
        }
        if (articles != null) {
            int source = articles.partitions().size();
            faults.addAll(TopicFaults.partitions(
                    describe(List.of(internal.articleVersions())).get(internal.articleVersions()),
                    source,
                    "'" + articles.name() + "'"));
        }
        if (!faults.isEmpty()) {
            throw new StartException(Reason.UNFIT, String.join("; ", faults), null);
        }
    }

    private Map<String, TopicDescription> describe(List<String> names) {
        Map<String, TopicDescription> found = new TreeMap<>();
        admin.describeTopics(names).topicNameValues().forEach((name, description) -> {
            try {
                found.put(name, ask(description));
            } catch (UnknownTopicOrPartitionException e) {
                // Not there: that is what was asked.
            }
        });
        return found;
    }

    private Map<String, Config> configs(List<String> names) {
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Config> configs = new TreeMap<>();
        ask(admin.describeConfigs(resources).all()).forEach((resource, config) -> configs.put(resource.name(), config));
        return configs;
    }

    private <T> T ask(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw away(e);
            }
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for the broker", e);
        }
    }

    private StartException away(Exception cause) {
        return new StartException(
                Reason.UNAVAILABLE,
                "no Kafka broker answers at bootstrap.servers=" + settings.bootstrapServers()
                        + ": expected one that runs and can be reached",
                cause);
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static String names(List<PlannedTopic> topics) {
        return topics.stream().map(PlannedTopic::name).toList().toString();
    }

    @Override
    public void close() {
        admin.close();
    }
}
