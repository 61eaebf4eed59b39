package io.onrecord.topology;

import io.onrecord.extract.StatementExtractor;
import io.onrecord.schema.Article;
import io.onrecord.schema.Claim;
import io.onrecord.schema.Handover;
import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.PostChanges;
import io.onrecord.schema.Rejection;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.schema.SpeakerProfile;
import io.onrecord.schema.StatementEvent;
import io.onrecord.schema.Trend;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.Settings;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;

/**
 * The stream from articles to speakers. Two parts, apart by a repartition: the first is about articles, on the partitions of
 * their ids; the second about speakers, on those of their routing keys. What is told of a post alone ("the Kremlin spokesman") takes
 * a way between them, over the partition of the post, where it is known who holds it; whom a newsroom gives one comes there from the
 * second part.
 */
public final class NewsTopology {
    private final Settings settings;
    private final AvroSerdes serdes;
    private final StatementExtractor extractor;
    private final OwnedPartitions owned;
    private final Topics topics;
    private final String handovers;

    private NewsTopology(Settings settings, AvroSerdes serdes, StatementExtractor extractor, OwnedPartitions owned) {
        this.settings = settings;
        this.serdes = serdes;
        this.extractor = extractor;
        this.owned = owned;
        this.topics = Topics.of(settings);
        this.handovers = new InternalTopics(settings).handovers();
    }

    /**
     * Returns the topology.
     *
     * @param settings names, limits and retention
     * @param serdes of the records on the wire and in the stores
     * @param extractor reads articles; shared by all threads
     * @param owned is kept told which partitions the stream processes
     */
    public static Topology build(
            Settings settings, AvroSerdes serdes, StatementExtractor extractor, OwnedPartitions owned) {
        return build(
                settings, serdes, extractor, owned, org.apache.kafka.streams.state.Stores::persistentKeyValueStore);
    }

    /** Returns the topology on stores of another kind than those on disk. */
    static Topology build(
            Settings settings,
            AvroSerdes serdes,
            StatementExtractor extractor,
            OwnedPartitions owned,
            Function<String, KeyValueBytesStoreSupplier> stores) {
        return new NewsTopology(settings, serdes, extractor, owned).build(stores);
    }

    /** Returns the properties that the topology has to be run with. */
    public static Properties properties(Settings settings) {
        Properties properties = new Properties();
        properties.putAll(settings.streams());
        properties.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, RegistryAwareDeserialization.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedProcessing.class);
        TopicPlan.eventTimed().forEach((name, value) -> properties.put(StreamsConfig.topicPrefix(name), value));
        return properties;
    }

    private Topology build(Function<String, KeyValueBytesStoreSupplier> stores) {
        Properties properties = properties(settings);
        // Only by this way does the builder learn that every name has to be given.
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        Stores.plan(serdes).forEach(store -> builder.addStateStore(store.builder(stores)));
        KStream<String, SpecificRecord> compared = readArticles(builder);
        KStream<String, KnownSpeaker> known = readKnownSpeakers(builder);
        // Not merged before: the posts would be tasks of the articles, with as many partitions as these.
        KStream<String, SpeakerChanges> changes = only(compared, SpeakerChanges.class, "named-changes")
                .repartition(bySpeaker(Topics.BY_SPEAKER))
                .merge(followPosts(compared, known), Named.as("all-changes"));
        followSpeakers(changes, known, readHandovers(builder));
        return builder.build(properties);
    }

    private KStream<String, SpecificRecord> readArticles(StreamsBuilder builder) {
        KStream<String, Step> gated = builder.stream(
                        topics.articles(),
                        Consumed.with(Serdes.String(), serdes.value(Article.class))
                                .withTimestampExtractor(new RecordedTime())
                                .withName("articles"))
                .process(
                        () -> new ArticleGate(settings),
                        Named.as("article-gate"),
                        Stores.ARTICLE_VERSIONS,
                        Stores.ARTICLE_AGES,
                        Stores.ARTICLE_OUTCOMES);
        KStream<String, Step> read = only(gated, Candidate.class, "candidates")
                .process(() -> new StatementExtraction(extractor), Named.as("extraction"), Stores.ARTICLE_OUTCOMES);
        only(gated, Refused.class, "gate-refusals")
                .merge(only(read, Refused.class, "extraction-refusals"), Named.as("refusals"))
                .mapValues(Refused::rejection, Named.as("rejections"))
                .to(
                        topics.rejected(),
                        Produced.with(Serdes.String(), serdes.value(Rejection.class))
                                .withName("rejected"));
        return only(read, Reading.class, "readings")
                .process(
                        () -> new VersionComparison(settings),
                        Named.as("version-comparison"),
                        Stores.ARTICLE_VERSIONS,
                        Stores.ARTICLE_AGES,
                        Stores.ARTICLE_OUTCOMES);
    }

    private KStream<String, SpeakerChanges> followPosts(
            KStream<String, SpecificRecord> compared, KStream<String, KnownSpeaker> known) {
        KStream<String, PostChanges> pins = known.process(
                        PinnedPosts::new, Named.as("pinned-titles"), Stores.PINNED_POSTS)
                .repartition(byPost(Topics.PINS_BY_POST));
        KStream<String, SpecificRecord> settled = only(compared, PostChanges.class, "post-changes")
                .repartition(byPost(Topics.BY_POST))
                .merge(pins, Named.as("post-news"))
                .process(
                        () -> new PostResolution(settings),
                        Named.as("post-resolution"),
                        Stores.POST_HOLDERS,
                        Stores.POST_HOLDER_AGES,
                        Stores.POST_STATEMENTS,
                        Stores.POST_AGES,
                        Stores.POST_PINS,
                        Stores.POST_BACKLOG);
        handOver(only(settled, Handover.class, "post-handovers"), "handovers-of-posts");
        return only(settled, SpeakerChanges.class, "settled-changes").repartition(bySpeaker(Topics.POSTS_BY_SPEAKER));
    }

    private Repartitioned<String, PostChanges> byPost(String name) {
        return Repartitioned.<String, PostChanges>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(serdes.value(PostChanges.class))
                .withNumberOfPartitions(settings.partitions());
    }

    private Repartitioned<String, SpeakerChanges> bySpeaker(String name) {
        return Repartitioned.<String, SpeakerChanges>as(name)
                .withKeySerde(Serdes.String())
                .withValueSerde(serdes.value(SpeakerChanges.class))
                .withNumberOfPartitions(settings.partitions());
    }

    private static <T, S extends T> KStream<String, S> only(KStream<String, T> all, Class<S> kind, String name) {
        return all.flatMapValues(one -> kind.isInstance(one) ? List.of(kind.cast(one)) : List.of(), Named.as(name));
    }

    private KStream<String, KnownSpeaker> readKnownSpeakers(StreamsBuilder builder) {
        return builder.stream(
                        topics.knownSpeakers(),
                        Consumed.with(Serdes.String(), serdes.value(KnownSpeaker.class))
                                .withTimestampExtractor(new RecordedTime())
                                .withName("known-speakers"))
                .mapValues(KnownNames::checked, Named.as("known-speaker-check"))
                .repartition(Repartitioned.<String, KnownSpeaker>as(Topics.KNOWN_BY_SPEAKER)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(serdes.value(KnownSpeaker.class))
                        .withStreamPartitioner(new ByRoutingKey<>())
                        .withNumberOfPartitions(settings.partitions()));
    }

    /** What was told of a statement goes round: from where it stood to where it stands, both on this side of the repartition. */
    private KStream<String, Telling> readHandovers(StreamsBuilder builder) {
        return builder.stream(
                        handovers,
                        Consumed.with(Serdes.String(), serdes.value(Handover.class))
                                .withName("handed-over"))
                .mapValues(HandedOver::new, Named.as("told-elsewhere"));
    }

    private void handOver(KStream<String, Handover> passed, String name) {
        passed.to(
                handovers,
                Produced.with(Serdes.String(), serdes.value(Handover.class)).withName(name));
    }

    private void followSpeakers(
            KStream<String, SpeakerChanges> changes,
            KStream<String, KnownSpeaker> known,
            KStream<String, Telling> handed) {
        KStream<String, SpeakerNews> pinned = known.map(
                (id, speaker) -> KeyValue.pair(ByRoutingKey.routingKey(id), new SpeakerNews.Pinned(id, speaker)),
                Named.as("pinned"));
        KStream<String, Resolved> resolved = changes.mapValues(
                        change -> (SpeakerNews) new SpeakerNews.Changed(change), Named.as("changed"))
                .merge(pinned, Named.as("speaker-news"))
                .process(
                        () -> new SpeakerResolution(settings),
                        Named.as("speaker-resolution"),
                        Stores.SPEAKER_IDENTITIES,
                        Stores.IDENTITY_AGES,
                        Stores.IDENTITY_BACKLOG,
                        Stores.KNOWN_SPEAKERS,
                        Stores.SPEAKER_STATEMENTS,
                        Stores.STATEMENT_PLACES,
                        Stores.STATEMENT_AGES);
        KStream<String, Followed> followed = only(resolved, ResolvedChanges.class, "resolved-changes")
                .process(
                        () -> new StatementLogging(settings, owned),
                        Named.as("statement-log"),
                        Stores.SPEAKER_STATEMENTS,
                        Stores.STATEMENT_PLACES,
                        Stores.STATEMENT_AGES)
                .process(() -> new Claims(settings), Named.as("claims"), Stores.SPEAKER_CLAIMS, Stores.CLAIM_AGES);
        KStream<String, StandingChange> standing = only(followed, StandingChange.class, "standing-changes");
        KStream<String, SpecificRecord> told = standing.mapValues(
                        change -> (Telling) change, Named.as("told-of-changes"))
                .merge(handed, Named.as("tellings"))
                .process(StatementPublication::new, Named.as("statement-publication"), Stores.CROSSINGS);
        handOver(only(told, Handover.class, "passed-handovers"), "handovers");
        only(told, StatementEvent.class, "statement-events")
                .to(topics.statements(), bySpeaker("statements", serdes.value(StatementEvent.class)));
        followClaims(only(followed, ClaimChange.class, "claim-changes"));
        KStream<String, SpeakerProfile> redirects = only(resolved, Redirect.class, "redirects")
                .process(
                        Redirects::new,
                        Named.as("redirected-profiles"),
                        Stores.SPEAKER_PROFILES,
                        Stores.SPEAKER_REDIRECTS,
                        Stores.KNOWN_SPEAKERS);
        standing.process(
                        () -> new Profiles(settings),
                        Named.as("profiles"),
                        Stores.SPEAKER_PROFILES,
                        Stores.SPEAKER_AGES,
                        Stores.SPEAKER_STATEMENTS,
                        Stores.SPEAKER_REDIRECTS,
                        Stores.KNOWN_SPEAKERS)
                .merge(redirects, Named.as("all-profiles"))
                .to(topics.speakers(), bySpeaker("speakers", serdes.value(SpeakerProfile.class)));
    }

    private void followClaims(KStream<String, ClaimChange> changes) {
        changes.process(ClaimPublication::new, Named.as("claim-publication"))
                .to(topics.claims(), bySpeaker("claim-log", serdes.value(Claim.class)));
        changes.process(() -> new Trends(settings), Named.as("trends"), Stores.SPEAKER_WINDOWS, Stores.WINDOW_AGES)
                .to(topics.trends(), bySpeaker("trend-log", serdes.value(Trend.class)));
    }

    private static <V> Produced<String, V> bySpeaker(String name, Serde<V> values) {
        return Produced.with(Serdes.String(), values, new ByRoutingKey<V>()).withName(name);
    }
}
