package io.onrecord.topology;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import io.onrecord.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The topics that the stream reads and writes, as they have to be on one cluster. */
public final class TopicPlan {
    /* Event times may be decades old, so that time says nothing of how long events have been on the topic; size does. */
    private static final String STATEMENTS_BYTES = String.valueOf(4L << 30);

    private final Settings settings;

    private TopicPlan(Settings settings) {
        this.settings = settings;
    }

    /** Returns the topics in the order of the flow. */
    public static List<PlannedTopic> of(Settings settings) {
        return new TopicPlan(settings).topics();
    }

    private List<PlannedTopic> topics() {
        Topics names = Topics.of(settings);
        return List.of(
                new PlannedTopic(
                        names.articles(),
                        "article id",
                        "Article",
                        arrivals(),
                        "In: versions of articles; a null value retracts the article."),
                new PlannedTopic(
                        names.rejected(),
                        "article id",
                        "Rejection",
                        arrivals(),
                        "Out: articles that were read and refused, each whole and with the reason."),
                new PlannedTopic(
                        names.deadLetters(),
                        "as it came",
                        "as it came",
                        arrivals(),
                        "Out: bytes that could not be read or broke a processor, untouched; headers say why and where from."),
                new PlannedTopic(
                        names.statements(),
                        "speaker id",
                        "StatementEvent",
                        events(),
                        "Out: statements added, revised and withdrawn, in one order per routing key."),
                new PlannedTopic(
                        names.speakers(),
                        "speaker id",
                        "SpeakerProfile",
                        latest(),
                        "Out: the profile of each speaker; null where nothing of the speaker stands."),
                new PlannedTopic(
                        names.claims(),
                        "claim id",
                        "Claim",
                        latest(),
                        "Out: what speakers said, each with its sightings; null where none of them stands."),
                new PlannedTopic(
                        names.trends(),
                        "speaker id",
                        "Trend",
                        events(),
                        "Out: how much a speaker said in an hour or a day, and bursts; the last for each window counts."),
                new PlannedTopic(
                        names.knownSpeakers(),
                        "speaker id",
                        "KnownSpeaker",
                        latest(),
                        "In, may be empty: speakers as a newsroom knows them; they win over what was learned."),
                new PlannedTopic(
                        settings.topic("feeds"),
                        "address of the feed",
                        "Feed",
                        latest(),
                        "In: the feeds that are read; null removes one."),
                new PlannedTopic(
                        settings.topic("feed-progress"),
                        "address of the feed",
                        "FeedProgress",
                        latest(),
                        "How far the reading of each feed has come: the feed reader's own."),
                new PlannedTopic(
                        new InternalTopics(settings).handovers(),
                        "routing key",
                        "Handover",
                        arrivals(),
                        "What was told of statements that move to another routing key: the topology's own."));
    }

    /** What counts from its arrival, whatever time its producer gave it. */
    private Map<String, String> arrivals() {
        Map<String, String> configs = sized();
        configs.put(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_DELETE);
        // An article of last year must not be deleted on the day that it comes in, nor one dated ahead be kept too
        // long.
        configs.put(MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        configs.put(
                RETENTION_MS_CONFIG,
                String.valueOf(settings.statementRetention().toMillis()));
        return configs;
    }

    /** What carries event time. */
    private Map<String, String> events() {
        Map<String, String> configs = timed();
        configs.put(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_DELETE);
        configs.put(RETENTION_MS_CONFIG, "-1");
        configs.put(RETENTION_BYTES_CONFIG, STATEMENTS_BYTES);
        return configs;
    }

    /** What carries event time, and of which the latest for each key counts. */
    private Map<String, String> latest() {
        Map<String, String> configs = timed();
        configs.put(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_COMPACT);
        return configs;
    }

    private Map<String, String> timed() {
        Map<String, String> configs = sized();
        configs.put(MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
        configs.putAll(eventTimed());
        return configs;
    }

    private Map<String, String> sized() {
        Map<String, String> configs = new TreeMap<>();
        configs.put(MAX_MESSAGE_BYTES_CONFIG, String.valueOf(settings.messageMaxBytes()));
        return configs;
    }

    /** What every topic needs whose records carry event time, the internal ones as well. */
    static Map<String, String> eventTimed() {
        // The broker refuses records dated more than an hour ahead; what is too far ahead was refused at the gate
        // already.
        return Map.of(MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, String.valueOf(Long.MAX_VALUE));
    }
}
