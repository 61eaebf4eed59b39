package io.onrecord.settings;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.BOOLEAN;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/** The names, types, defaults, bounds and meanings of all settings, in the order in which the documents list them. */
public final class SettingNames {
    public static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
    public static final String SCHEMA_REGISTRY_URL = "schema.registry.url";
    public static final String APPLICATION_ID = "application.id";
    public static final String DATA_DIR = "data.dir";
    public static final String HOST = "host";
    public static final String PORT = "port";
    public static final String ADVERTISED_ADDRESS = "advertised.address";
    public static final String INSTANCE_SECRET = "instance.secret";
    public static final String WEB_ORIGINS = "web.origins";
    public static final String BROKER_PORT = "broker.port";
    public static final String REGISTRY_PORT = "registry.port";
    public static final String MODEL = "model";
    public static final String THREADS = "threads";
    public static final String STANDBY_REPLICAS = "standby.replicas";
    public static final String GROUP_PROTOCOL = "group.protocol";
    public static final String PROCESSING_GUARANTEE = "processing.guarantee";
    public static final String COMMIT_INTERVAL_MS = "commit.interval.ms";
    public static final String CACHE_BYTES = "cache.bytes";
    public static final String STORE_MEMORY_BYTES = "store.memory.bytes";
    public static final String TOPIC_PREFIX = "topic.prefix";
    public static final String TOPICS_CREATE = "topics.create";
    public static final String PARTITIONS = "partitions";
    public static final String REPLICATION_FACTOR = "replication.factor";
    public static final String COMPRESSION = "compression";
    public static final String MESSAGE_MAX_BYTES = "message.max.bytes";
    public static final String ARTICLE_MAX_CHARACTERS = "article.max.characters";
    public static final String FUTURE_TOLERANCE_MS = "future.tolerance.ms";
    public static final String RETENTION_STATEMENTS_MS = "retention.statements.ms";
    public static final String RETENTION_SPEAKERS_MS = "retention.speakers.ms";

    public static final String LOG_LEVEL = "log.level";

    private SettingNames() {}

    static ConfigDef definition() {
        return FeedNames.define(new ConfigDef()
                .define(
                        BOOTSTRAP_SERVERS,
                        STRING,
                        "",
                        HIGH,
                        "Kafka brokers, `host:port`, apart by commas. Empty: a broker is started in the process.")
                .define(
                        SCHEMA_REGISTRY_URL,
                        STRING,
                        "",
                        HIGH,
                        "Addresses of a Confluent-compatible schema registry, apart by commas. Empty: a registry is started in the process.")
                .define(
                        APPLICATION_ID,
                        STRING,
                        "onrecord",
                        named(),
                        HIGH,
                        "Name of the Kafka Streams application: instances with the same id share the work, and it begins the names of internal topics.")
                .define(
                        DATA_DIR,
                        STRING,
                        "~/.onrecord",
                        present(),
                        HIGH,
                        "Folder for local state and for the embedded broker's log. One of its own for each instance on a machine; `~` is the home folder.")
                .define(
                        HOST,
                        STRING,
                        "127.0.0.1",
                        present(),
                        HIGH,
                        "Address that the HTTP server listens at. The embedded broker and registry are for this machine only.")
                .define(PORT, INT, 8080, between(0, 65535), HIGH, "Port of the HTTP server; 0 takes a free one.")
                .define(
                        ADVERTISED_ADDRESS,
                        STRING,
                        "",
                        MEDIUM,
                        "`host:port` at which the other instances reach this one's HTTP server. Empty: `host` and `port`.")
                .define(
                        INSTANCE_SECRET,
                        STRING,
                        "",
                        MEDIUM,
                        "What the instances show each other to read one another's speakers; the same for all. Needed where `host` is not loopback and there is more than one.")
                .define(
                        WEB_ORIGINS,
                        STRING,
                        "",
                        LOW,
                        "Web origins, apart by commas, whose pages may read the API from a browser, for example `https://desk.example`.")
                .define(
                        BROKER_PORT,
                        INT,
                        9092,
                        between(0, 65535),
                        MEDIUM,
                        "Port of the embedded broker; 0 takes a free one.")
                .define(
                        REGISTRY_PORT,
                        INT,
                        8081,
                        between(0, 65535),
                        MEDIUM,
                        "Port of the embedded registry; 0 takes a free one.")
                .define(
                        MODEL,
                        STRING,
                        "shipped",
                        present(),
                        MEDIUM,
                        "Extraction model: `shipped`, `none` (grammar and rules alone) or the path of a model file.")
                .define(THREADS, INT, 2, between(1, 256), MEDIUM, "Stream threads of this instance.")
                .define(
                        STANDBY_REPLICAS,
                        INT,
                        0,
                        between(0, 16),
                        MEDIUM,
                        "Copies of each store kept warm on other instances. With 1 or more a lost instance's speakers can be read at once, a little behind.")
                .define(
                        GROUP_PROTOCOL,
                        STRING,
                        "classic",
                        ValidString.in("classic", "streams"),
                        LOW,
                        "Rebalance protocol. `streams` (KIP-1071) wants `threads=1`: with more, Kafka 4.3.1 routes queries wrongly (KAFKA-20782).")
                .define(
                        PROCESSING_GUARANTEE,
                        STRING,
                        "exactly_once_v2",
                        ValidString.in("exactly_once_v2", "at_least_once"),
                        LOW,
                        "Guarantee of the stream. Statement ids are deterministic, so `at_least_once` repeats records but makes up none.")
                .define(
                        COMMIT_INTERVAL_MS,
                        LONG,
                        200L,
                        between(10, 60_000),
                        LOW,
                        "Milliseconds between commits: with exactly-once, how long results stay unseen. An article passes two commits.")
                .define(
                        CACHE_BYTES,
                        LONG,
                        33_554_432L,
                        atLeast(0),
                        LOW,
                        "Heap for the record caches of all stores together.")
                .define(
                        STORE_MEMORY_BYTES,
                        LONG,
                        134_217_728L,
                        atLeast(16_777_216),
                        LOW,
                        "Memory outside the heap that all stores of the instance share for blocks and write buffers.")
                .define(
                        TOPIC_PREFIX,
                        STRING,
                        "",
                        LOW,
                        "Put before the name of every topic, for example `news-` for several products on one cluster.")
                .define(
                        TOPICS_CREATE,
                        BOOLEAN,
                        true,
                        LOW,
                        "Whether missing topics are made at start. `false` where only administrators may.")
                .define(
                        PARTITIONS,
                        INT,
                        4,
                        between(1, 1000),
                        MEDIUM,
                        "Partitions of the topics that are made: the most stream threads, over all instances, that can share the work.")
                .define(
                        REPLICATION_FACTOR,
                        INT,
                        -1,
                        LOW,
                        "Replicas of the topics that are made; -1 takes the broker's default.")
                .define(
                        COMPRESSION,
                        STRING,
                        "none",
                        ValidString.in("none", "gzip", "snappy", "lz4", "zstd"),
                        LOW,
                        "Compression of what is written. Every client reads `none` and `gzip`; kafkajs reads nothing else.")
                .define(
                        MESSAGE_MAX_BYTES,
                        INT,
                        16_777_216,
                        between(65_536, 536_870_912),
                        LOW,
                        "Largest record: an article with its rejection around it must fit.")
                .define(
                        ARTICLE_MAX_CHARACTERS,
                        INT,
                        1_000_000,
                        between(1_000, 100_000_000),
                        LOW,
                        "Longest article body, in UTF-16 code units; a longer one is rejected, so that none can hold the stream up.")
                .define(
                        FUTURE_TOLERANCE_MS,
                        LONG,
                        TimeUnit.DAYS.toMillis(1),
                        atLeast(0),
                        LOW,
                        "How far past the moment of its arrival an article may be dated; one further ahead is rejected.")
                .define(
                        RETENTION_STATEMENTS_MS,
                        LONG,
                        TimeUnit.DAYS.toMillis(30),
                        atLeast(60_000),
                        MEDIUM,
                        "How long articles and statements are kept in stores and topics after they arrived.")
                .define(
                        RETENTION_SPEAKERS_MS,
                        LONG,
                        TimeUnit.DAYS.toMillis(365),
                        atLeast(60_000),
                        MEDIUM,
                        "How long a speaker, a claim, an identity or who held a post is kept after something of it last arrived.")
                .define(
                        LOG_LEVEL,
                        STRING,
                        "warn",
                        ValidString.in("error", "warn", "info", "debug"),
                        LOW,
                        "How much OnRecord says about itself on standard error."));
    }

    private static ConfigDef.Validator present() {
        return new ConfigDef.NonEmptyStringWithoutControlChars();
    }

    /** A name that can begin the name of a Kafka topic. */
    private static ConfigDef.Validator named() {
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    if (!String.valueOf(value).matches("[a-zA-Z0-9._-]{1,100}")) {
                        throw new org.apache.kafka.common.config.ConfigException(
                                name, value, "expected 1 to 100 letters, digits, '.', '_' or '-'");
                    }
                },
                () -> "1 to 100 letters, digits, '.', '_' or '-'");
    }
}
