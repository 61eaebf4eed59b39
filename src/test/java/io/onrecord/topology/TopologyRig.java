package io.onrecord.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.onrecord.extract.StatementExtractor;
import io.onrecord.schema.Article;
import io.onrecord.schema.Claim;
import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.Rejection;
import io.onrecord.schema.SpeakerProfile;
import io.onrecord.schema.StatementEvent;
import io.onrecord.schema.Trend;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.InMemoryRegistry;
import io.onrecord.serde.SchemaRegistry;
import io.onrecord.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The product's topology with the product's own properties, driven in process, without a broker. */
public final class TopologyRig implements AutoCloseable {
    /** When the first article arrives, by the log's time. */
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final OwnedPartitions owned = new OwnedPartitions();
    private final TopologyTestDriver driver;
    private final AvroSerdes serdes;
    private final Topics topics;
    private final TestInputTopic<String, Article> articles;
    private final TestInputTopic<byte[], byte[]> bytes;
    private final TestInputTopic<String, KnownSpeaker> known;
    private Instant now = START;

    public TopologyRig(Path folder) {
        this(folder, new SaidExtractor(), new InMemoryRegistry(), Map.of());
    }

    public TopologyRig(
            Path folder, StatementExtractor extractor, SchemaRegistry registry, Map<String, String> settingsGiven) {
        this(
                folder,
                extractor,
                registry,
                settingsGiven,
                org.apache.kafka.streams.state.Stores::persistentKeyValueStore);
    }

    /** Returns a rig whose stores are in memory: it starts in a moment, for tests that start many. */
    static TopologyRig inMemory(Path folder) {
        return new TopologyRig(
                folder,
                new SaidExtractor(),
                new InMemoryRegistry(),
                Map.of(),
                org.apache.kafka.streams.state.Stores::inMemoryKeyValueStore);
    }

    private TopologyRig(
            Path folder,
            StatementExtractor extractor,
            SchemaRegistry registry,
            Map<String, String> settingsGiven,
            Function<String, KeyValueBytesStoreSupplier> stores) {
        Map<String, String> given = new HashMap<>(settingsGiven);
        given.put("data.dir", folder.toString());
        given.put("bootstrap.servers", "none:9092");
        Settings settings = Settings.of(given);
        this.serdes = AvroSerdes.of(registry);
        this.topics = Topics.of(settings);
        this.driver = new TopologyTestDriver(
                NewsTopology.build(settings, serdes, extractor, owned, stores),
                NewsTopology.properties(settings),
                START);
        this.articles = driver.createInputTopic(
                topics.articles(),
                new StringSerializer(),
                serdes.value(Article.class).serializer());
        this.known = driver.createInputTopic(
                topics.knownSpeakers(),
                new StringSerializer(),
                serdes.value(KnownSpeaker.class).serializer());
        this.bytes = driver.createInputTopic(topics.articles(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Returns which partitions the topology says that it processes. */
    public OwnedPartitions owned() {
        return owned;
    }

    /** Lets the log's time and the clock pass. */
    public void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    /** Sends a version of an article, a second after what was sent before. */
    public void send(Article article) {
        now = now.plusSeconds(1);
        articles.pipeInput(article.getId(), article, now);
    }

    /** Sends an article under another key than its id, or none. */
    public void sendKeyed(@Nullable String key, @Nullable Article article) {
        now = now.plusSeconds(1);
        articles.pipeInput(key, article, now);
    }

    /** Sends a retraction, with a date or without. */
    public void retract(String id, @Nullable Object at) {
        retract(id, at, null);
    }

    /** Sends a retraction for a reason. */
    void retract(String id, @Nullable Object at, @Nullable String reason) {
        now = now.plusSeconds(1);
        TestRecord<String, Article> retraction = new TestRecord<>(id, (Article) null, now);
        if (at != null) {
            retraction.headers().add(Topics.RETRACTED_AT, at.toString().getBytes(UTF_8));
        }
        if (reason != null) {
            retraction.headers().add(Topics.RETRACTION_REASON, reason.getBytes(UTF_8));
        }
        articles.pipeInput(retraction);
    }

    /** Pins a speaker, or with null takes that back. */
    public void pin(String id, @Nullable KnownSpeaker speaker) {
        known.pipeInput(id, speaker, now);
    }

    /** Lets the work that is left for idle times be done. */
    public void settle() {
        do {
            pass(Duration.ofSeconds(1));
        } while (!store(Stores.POST_BACKLOG).isEmpty()
                || !store(Stores.IDENTITY_BACKLOG).isEmpty());
    }

    /** Sends bytes that may be no article. */
    public void sendBytes(byte[] key, byte[] value) {
        now = now.plusSeconds(1);
        bytes.pipeInput(key, value, now);
    }

    public List<TestRecord<String, StatementEvent>> statementRecords() {
        return output(topics.statements(), StatementEvent.class).readRecordsToList();
    }

    public List<StatementEvent> statements() {
        return statementRecords().stream().map(TestRecord::value).toList();
    }

    public List<KeyValue<String, SpeakerProfile>> speakers() {
        return output(topics.speakers(), SpeakerProfile.class).readKeyValuesToList();
    }

    public List<KeyValue<String, Claim>> claims() {
        return output(topics.claims(), Claim.class).readKeyValuesToList();
    }

    public List<Trend> trends() {
        return output(topics.trends(), Trend.class).readValuesToList();
    }

    /** Returns how many windows of trends, or bursts among them, the meters count. */
    public double metered(ToDoubleFunction<Map<MetricName, ? extends Metric>> meter) {
        return meter.applyAsDouble(driver.metrics());
    }

    public List<KeyValue<String, Rejection>> rejected() {
        return output(topics.rejected(), Rejection.class).readKeyValuesToList();
    }

    public List<TestRecord<byte[], byte[]>> deadLetters() {
        return driver.createOutputTopic(topics.deadLetters(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private <T extends SpecificRecord> TestOutputTopic<String, T> output(String topic, Class<T> type) {
        return driver.createOutputTopic(
                topic, new StringDeserializer(), serdes.value(type).deserializer());
    }

    /** Returns what a store holds, in the order of its keys. */
    public <V> List<KeyValue<String, V>> store(String name) {
        KeyValueStore<String, V> store = driver.getKeyValueStore(name);
        List<KeyValue<String, V>> all = new ArrayList<>();
        try (KeyValueIterator<String, V> entries = store.all()) {
            entries.forEachRemaining(all::add);
        }
        return all;
    }

    /** Returns how many articles had an outcome. */
    public long count(Outcome outcome) {
        Long count =
                driver.<String, Long>getKeyValueStore(Stores.ARTICLE_OUTCOMES).get(outcome.name());
        return count == null ? 0 : count;
    }

    @Override
    public void close() {
        driver.close();
    }
}
