package io.onrecord.settings;

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

/** The settings of the feed reader, as {@link SettingNames} has the others. */
public final class FeedNames {
    public static final String FEEDS = "feeds";
    public static final String READ = "feeds.read";
    public static final String INTERVAL_MS = "feeds.interval.ms";
    public static final String INTERVAL_MAX_MS = "feeds.interval.max.ms";
    public static final String WATCH_MS = "feeds.watch.ms";
    public static final String RETRACTION_MS = "feeds.retraction.ms";
    public static final String CONNECTIONS = "feeds.connections";
    public static final String CONTACT = "feeds.contact";
    public static final String PRIVATE_ADDRESSES = "feeds.private.addresses";
    public static final String ALLOWED_ADDRESSES = "feeds.allowed.addresses";

    private FeedNames() {}

    static ConfigDef define(ConfigDef settings) {
        return settings.define(
                        FEEDS,
                        STRING,
                        "",
                        MEDIUM,
                        "Addresses of feeds to read, apart by commas: RSS, Atom, JSON Feed or news sitemap. More can be added while it runs.")
                .define(
                        READ,
                        BOOLEAN,
                        true,
                        MEDIUM,
                        "Whether this instance takes part in reading the feeds. `false` where it must not reach the web.")
                .define(
                        INTERVAL_MS,
                        LONG,
                        TimeUnit.MINUTES.toMillis(5),
                        between(200, TimeUnit.DAYS.toMillis(7)),
                        MEDIUM,
                        "Shortest time between two polls of one feed. The feed's own rhythm may make it longer.")
                .define(
                        INTERVAL_MAX_MS,
                        LONG,
                        TimeUnit.HOURS.toMillis(1),
                        between(200, TimeUnit.DAYS.toMillis(7)),
                        LOW,
                        "Longest time between two polls of a feed that answers.")
                .define(
                        WATCH_MS,
                        LONG,
                        TimeUnit.DAYS.toMillis(3),
                        atLeast(0),
                        LOW,
                        "How long the page of an article is looked at again for corrections, ever more seldom.")
                .define(
                        RETRACTION_MS,
                        LONG,
                        TimeUnit.HOURS.toMillis(3),
                        atLeast(1),
                        LOW,
                        "How long after a page was found to be gone that is confirmed, and how long after that once more; then its article is retracted.")
                .define(
                        CONNECTIONS,
                        INT,
                        48,
                        between(2, 1000),
                        LOW,
                        "Most requests under way at a time, each to another host. Servers that failed before get half of them at most.")
                .define(
                        CONTACT,
                        STRING,
                        "",
                        MEDIUM,
                        "Address that our User-Agent names for site owners to turn to, for example `https://desk.example/bot`.")
                .define(
                        PRIVATE_ADDRESSES,
                        BOOLEAN,
                        false,
                        LOW,
                        "Whether feeds and pages may lie at loopback, private and link-local addresses.")
                .define(
                        ALLOWED_ADDRESSES,
                        STRING,
                        "",
                        LOW,
                        "Blocks of addresses that may be reached beside the public internet, apart by commas, for example `10.20.0.0/16`.");
    }
}
