package io.onrecord.settings;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the feed reader is told by the settings.
 *
 * @param feeds addresses of the feeds that the settings name
 * @param isRead whether this instance reads feeds
 * @param shortest least time between two polls of a feed
 * @param longest most time between two polls of a feed that answers, at least {@code shortest}
 * @param watch how long pages are looked at again
 * @param confirmation time between the confirmations that a page is gone
 * @param connections most requests at a time
 * @param contact where site owners can turn to; empty for nowhere
 * @param allowsPrivateAddresses whether loopback and private addresses may be reached
 * @param allowedAddresses further blocks that may be reached, in CIDR notation
 */
public record FeedSettings(
        List<String> feeds,
        boolean isRead,
        Duration shortest,
        Duration longest,
        Duration watch,
        Duration confirmation,
        int connections,
        String contact,
        boolean allowsPrivateAddresses,
        List<String> allowedAddresses) {
    static FeedSettings of(Settings settings) {
        Duration shortest = Duration.ofMillis(settings.amount(FeedNames.INTERVAL_MS));
        Duration longest = Duration.ofMillis(settings.amount(FeedNames.INTERVAL_MAX_MS));
        return new FeedSettings(
                words(settings, FeedNames.FEEDS),
                settings.isTrue(FeedNames.READ),
                shortest,
                longest.compareTo(shortest) < 0 ? shortest : longest,
                Duration.ofMillis(settings.amount(FeedNames.WATCH_MS)),
                Duration.ofMillis(settings.amount(FeedNames.RETRACTION_MS)),
                settings.number(FeedNames.CONNECTIONS),
                settings.text(FeedNames.CONTACT),
                settings.isTrue(FeedNames.PRIVATE_ADDRESSES),
                words(settings, FeedNames.ALLOWED_ADDRESSES));
    }

    private static List<String> words(Settings settings, String name) {
        return Pattern.compile("[,\\s]+")
                .splitAsStream(settings.text(name))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
