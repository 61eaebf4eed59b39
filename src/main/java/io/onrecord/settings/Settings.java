package io.onrecord.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/**
 * Everything a user can set, validated. Where values come from, and which wins, is {@link SettingSources}.
 *
 * @param values every setting of {@link SettingNames} by its name, parsed and within its bounds
 * @param kafka properties given as {@code kafka.<property>}, without that prefix: for every Kafka client
 * @param registry properties given as {@code schema.registry.*}, {@code basic.auth.*} or {@code bearer.auth.*}, by their
 *     whole name: for the registry client, as Confluent documents them
 */
public record Settings(Map<String, Object> values, Map<String, String> kafka, Map<String, String> registry) {
    private static final ConfigDef DEFINITION = SettingNames.definition();
    private static final String KAFKA = "kafka.";

    /** Copies the maps, so that settings never change. */
    public Settings {
        values = Map.copyOf(values);
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
    }

    /** Returns the defaults: an embedded broker and registry, all on loopback. */
    public static Settings defaults() {
        return of(Map.of());
    }

    /**
     * Returns the settings with these values and the defaults for the rest.
     *
     * @param given values by setting name, as text
     * @throws SettingException if a name is unknown or a value is out of its bounds
     */
    public static Settings of(Map<String, String> given) {
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, String> kafka = new TreeMap<>();
        Map<String, String> registry = new TreeMap<>();
        given.forEach((name, value) -> {
            if (DEFINITION.names().contains(name)) {
                own.put(name, value);
            } else if (name.startsWith(KAFKA)) {
                kafka.put(property(name), value);
            } else if (isRegistry(name)) {
                registry.put(name, value);
            } else {
                throw new SettingException("unknown setting '" + name + "': expected one of "
                        + String.join(", ", DEFINITION.names()) + ", kafka.* or schema.registry.*");
            }
        });
        try {
            return new Settings(DEFINITION.parse(own), kafka, registry);
        } catch (ConfigException e) {
            throw new SettingException(String.valueOf(e.getMessage()));
        }
    }

    private static String property(String name) {
        String property = name.substring(KAFKA.length());
        if (DEFINITION.names().contains(property) || StreamsProperties.OWN.containsKey(property)) {
            throw new SettingException("setting '" + name + "' has a name of its own here: use '"
                    + StreamsProperties.OWN.getOrDefault(property, property) + "'");
        }
        return property;
    }

    private static boolean isRegistry(String name) {
        return name.startsWith("schema.registry.") || name.startsWith("basic.auth.") || name.startsWith("bearer.auth.");
    }

    /** Returns these settings with one changed, checked like any other. */
    public Settings with(String name, Object value) {
        Map<String, String> changed = given();
        changed.put(name, String.valueOf(value));
        return of(changed);
    }

    /** Returns every setting as text, ready for {@link #of}; secrets are in it. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        values.forEach((name, value) -> given.put(name, String.valueOf(value)));
        kafka.forEach((name, value) -> given.put(KAFKA + name, value));
        given.putAll(registry);
        return given;
    }

    /** Returns the brokers, {@code host:port} apart by commas; empty for an embedded one. */
    public String bootstrapServers() {
        return text(SettingNames.BOOTSTRAP_SERVERS);
    }

    /** Returns the registry's addresses apart by commas; empty for an embedded one. */
    public String schemaRegistryUrl() {
        return text(SettingNames.SCHEMA_REGISTRY_URL);
    }

    /** Returns the id of the Kafka Streams application. */
    public String applicationId() {
        return text(SettingNames.APPLICATION_ID);
    }

    /** Returns the folder for everything this instance keeps on disk, absolute. */
    public Path dataDirectory() {
        String folder = text(SettingNames.DATA_DIR);
        boolean home = folder.equals("~") || folder.startsWith("~/");
        return Path.of(home ? System.getProperty("user.home") + folder.substring(1) : folder)
                .toAbsolutePath()
                .normalize();
    }

    /** Returns the address that our servers listen at. */
    public String host() {
        return text(SettingNames.HOST);
    }

    /** Returns the port of the HTTP server; 0 for a free one. */
    public int port() {
        return number(SettingNames.PORT);
    }

    /** Returns {@code host:port} at which other instances reach this one. */
    public String advertisedAddress() {
        String address = text(SettingNames.ADVERTISED_ADDRESS);
        return address.isEmpty() ? host() + ":" + port() : address;
    }

    /** Returns what the instances show each other; empty for none. */
    public String instanceSecret() {
        return text(SettingNames.INSTANCE_SECRET);
    }

    /** Returns the web origins that may read the API from a browser. */
    public Set<String> webOrigins() {
        return Pattern.compile(",")
                .splitAsStream(text(SettingNames.WEB_ORIGINS))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the port of the embedded broker; 0 for a free one. */
    public int brokerPort() {
        return number(SettingNames.BROKER_PORT);
    }

    /** Returns the port of the embedded registry; 0 for a free one. */
    public int registryPort() {
        return number(SettingNames.REGISTRY_PORT);
    }

    /** Returns {@code shipped}, {@code none} or the path of an extraction model. */
    public String model() {
        return text(SettingNames.MODEL);
    }

    /** Returns whether the stream is exactly-once, and so written in transactions. */
    public boolean isExactlyOnce() {
        return text(SettingNames.PROCESSING_GUARANTEE).equals("exactly_once_v2");
    }

    /** Returns whether a setting has its default value. */
    public boolean equalsDefault(String name) {
        return value(name).equals(defaults().value(name));
    }

    /** Returns the number of stream threads. */
    public int threads() {
        return number(SettingNames.THREADS);
    }

    /** Returns how much memory outside the heap the stores share, in bytes. */
    public long storeMemoryBytes() {
        return amount(SettingNames.STORE_MEMORY_BYTES);
    }

    /** Returns the name of a topic on this cluster: the prefix and the plain name. */
    public String topic(String name) {
        return text(SettingNames.TOPIC_PREFIX) + name;
    }

    /** Returns whether missing topics are made at start. */
    public boolean createsTopics() {
        return (Boolean) value(SettingNames.TOPICS_CREATE);
    }

    /** Returns the partitions of topics that are made. */
    public int partitions() {
        return number(SettingNames.PARTITIONS);
    }

    /** Returns the replicas of topics that are made; -1 for the broker's default. */
    public int replicationFactor() {
        return number(SettingNames.REPLICATION_FACTOR);
    }

    /** Returns the largest record, in bytes. */
    public int messageMaxBytes() {
        return number(SettingNames.MESSAGE_MAX_BYTES);
    }

    /** Returns the longest article body, in UTF-16 code units. */
    public int articleMaxCharacters() {
        return number(SettingNames.ARTICLE_MAX_CHARACTERS);
    }

    /** Returns how far ahead of its arrival an article may be dated. */
    public Duration futureTolerance() {
        return Duration.ofMillis(amount(SettingNames.FUTURE_TOLERANCE_MS));
    }

    /** Returns how long articles and statements are kept after they arrived. */
    public Duration statementRetention() {
        return Duration.ofMillis(amount(SettingNames.RETENTION_STATEMENTS_MS));
    }

    /** Returns how long a speaker, claim or identity is kept after something of it last arrived. */
    public Duration speakerRetention() {
        return Duration.ofMillis(amount(SettingNames.RETENTION_SPEAKERS_MS));
    }

    /** Returns what the feed reader is told. */
    public FeedSettings feeds() {
        return FeedSettings.of(this);
    }

    /** Returns {@code error}, {@code warn}, {@code info} or {@code debug}. */
    public String logLevel() {
        return text(SettingNames.LOG_LEVEL);
    }

    /** Returns the properties of the Kafka Streams instance. */
    public Map<String, Object> streams() {
        return StreamsProperties.of(this);
    }

    /** Returns the properties of a plain producer, serialisers left to the caller. */
    public Map<String, Object> producer() {
        return ClientProperties.producer(this);
    }

    /** Returns the properties of a plain consumer that reads committed records, group and deserialisers left to the caller. */
    public Map<String, Object> consumer() {
        return ClientProperties.consumer(this);
    }

    /** Returns the properties of an admin client. */
    public Map<String, Object> admin() {
        return ClientProperties.admin(this);
    }

    /** Returns the settings as Markdown table rows, one a setting, for the manual. */
    public static String table() {
        return SettingsTable.markdown(DEFINITION);
    }

    String text(String name) {
        return (String) value(name);
    }

    boolean isTrue(String name) {
        return (Boolean) value(name);
    }

    int number(String name) {
        return (Integer) value(name);
    }

    long amount(String name) {
        return (Long) value(name);
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("setting " + name + " is not defined");
        }
        return value;
    }

    /** Returns every setting on a line of its own, {@code name=value} in the order of the names, secrets masked. */
    public String listing() {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(given())
                .forEach((name, value) -> lines.append(name)
                        .append('=')
                        .append(Secrets.masked(name, value))
                        .append('\n'));
        return lines.toString();
    }

    /** Lists every setting, secrets masked: {@code Settings[...]}. */
    @Override
    public String toString() {
        return "Settings[" + String.join(", ", listing().lines().toList()) + "]";
    }
}
