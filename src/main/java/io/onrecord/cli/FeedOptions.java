package io.onrecord.cli;

import io.onrecord.settings.FeedNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The flags of the verbs that read feeds. */
final class FeedOptions {
    @Option(
            names = "--feed",
            paramLabel = "URL",
            arity = "1..*",
            description =
                    "A feed to read: RSS, Atom, JSON Feed or news sitemap; may be given many times (setting feeds).")
    private List<String> feeds = new ArrayList<>();

    @Option(
            names = "--feed-interval",
            paramLabel = "TIME",
            converter = Time.class,
            description =
                    "Time between two polls of a feed, such as 5s, 10m or 1h. By default each feed's own rhythm decides, from 5 minutes to an hour (settings feeds.interval.ms, feeds.interval.max.ms).")
    private @Nullable Duration interval;

    @Option(
            names = "--allow-private-addresses",
            description =
                    "Feeds and pages may lie at loopback and private addresses (setting feeds.private.addresses).")
    private boolean privateAddresses;

    /** Hands on what was given. */
    void put(SettingOptions options) {
        if (!feeds.isEmpty()) {
            // The setting parts feeds by commas.
            options.put(FeedNames.FEEDS, String.join(" ", feeds).replace(",", "%2C"));
        }
        if (interval != null) {
            options.put(FeedNames.INTERVAL_MS, String.valueOf(interval.toMillis()));
            options.preset(FeedNames.INTERVAL_MAX_MS, String.valueOf(interval.toMillis()));
        }
        if (privateAddresses) {
            options.put(FeedNames.PRIVATE_ADDRESSES, "true");
        }
    }

    boolean isEmpty() {
        return feeds.isEmpty();
    }

    /** Reads times as people write them. */
    static final class Time implements ITypeConverter<Duration> {
        private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h|d)");

        @Override
        public Duration convert(String value) {
            Matcher time = TIME.matcher(value.strip());
            if (!time.matches()) {
                throw new TypeConversionException("'" + value + "': expected a time such as 5s, 10m or 1h");
            }
            long number = Long.parseLong(time.group(1));
            return switch (time.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
        }
    }
}
