package io.onrecord.speaker;

import java.util.Locale;

/**
 * The id of a speaker: readable, fit for a URL, and telling by itself on which partition the speaker lies.
 *
 * @param routingKey folded key that all mentions which could be this speaker share: {@code [a-z0-9-]+}
 * @param slug folded name: {@code [a-z0-9-]+}
 */
public record SpeakerId(String routingKey, String slug) {
    private static final int LONGEST_SLUG = 80;

    /** Checks both parts; an {@link IllegalArgumentException} names them. */
    public SpeakerId {
        if (!isFolded(routingKey) || !isFolded(slug)) {
            throw new IllegalArgumentException(
                    "speaker id '" + routingKey + "." + slug + "': expected <routing key>.<slug> of a-z, 0-9 and -");
        }
    }

    /**
     * Returns the id under which the statements of {@code speaker} in article {@code articleId} stand as long as other articles
     * add nothing. A speaker without a name of its own gets an id that no other article shares.
     */
    public static SpeakerId of(Speaker speaker, String articleId) {
        String slug = Folding.plain(speaker.name());
        slug = slug.isEmpty() ? speaker.kind().name().toLowerCase(Locale.ROOT) : slug;
        SpeakerId shared = of(speaker.routingKey(), slug);
        return isShared(speaker)
                ? shared
                : new SpeakerId(
                        shared.routingKey,
                        shared.slug + "-" + String.format(Locale.ROOT, "%08x", articleId.hashCode()));
    }

    /** Returns the id of a routing key and a slug, which is cut where it is too long. */
    static SpeakerId of(String routingKey, String slug) {
        return new SpeakerId(
                routingKey,
                slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG).replaceAll("-$", "") : slug);
    }

    /** Returns whether another article can mean the same speaker by the same name. */
    public static boolean isShared(Speaker speaker) {
        return switch (speaker.kind()) {
            case PERSON, ORGANISATION, OFFICE -> true;
            case DOCUMENT, GROUP -> RoutingKey.isProper(speaker.name());
            case UNNAMED, UNRESOLVED, UNATTRIBUTED -> false;
        };
    }

    /** Returns the id that {@code text} writes; an {@link IllegalArgumentException} where it is none. */
    public static SpeakerId parse(String text) {
        int dot = text.indexOf('.');
        return new SpeakerId(text.substring(0, Math.max(dot, 0)), text.substring(dot + 1));
    }

    private static boolean isFolded(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }

    @Override
    public String toString() {
        return routingKey + "." + slug;
    }
}
