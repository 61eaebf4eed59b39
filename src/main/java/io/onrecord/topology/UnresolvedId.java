package io.onrecord.topology;

import io.onrecord.speaker.Evidence;
import io.onrecord.speaker.SpeakerId;
import io.onrecord.speaker.SpeakerKind;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a speaker of one article whom the stream could not tell: a name that several bear, with a hash of the article. It tells
 * where in {@link Stores#SPEAKER_IDENTITIES} lies what became of it.
 *
 * @param routingKey routing key
 * @param form form of the name
 * @param article hash of the article's id
 */
public record UnresolvedId(String routingKey, String form, int article) {
    private static final Pattern SLUG = Pattern.compile("(.+)-([0-9a-f]{8})");

    /** Returns what {@code speakerId} tells, null where it is not of that shape. */
    public static @Nullable UnresolvedId of(String speakerId) {
        SpeakerId id = SpeakerId.parse(speakerId);
        Matcher slug = SLUG.matcher(id.slug());
        if (!slug.matches()) {
            return null;
        }
        Evidence same = new Evidence(
                "",
                Instant.EPOCH,
                SpeakerKind.PERSON,
                slug.group(1).replace('-', ' '),
                id.routingKey(),
                null,
                null,
                List.of());
        return new UnresolvedId(id.routingKey(), same.form(), Integer.parseUnsignedInt(slug.group(2), 16));
    }

    /** Returns a key before all evidence of that name. */
    public String first() {
        return EvidenceKey.first(routingKey, form);
    }

    /** Returns a key after all evidence of that name. */
    public String last() {
        return EvidenceKey.last(routingKey, form);
    }

    /** Returns whether the article may be the one. */
    public boolean isOf(String articleId) {
        return articleId.hashCode() == article;
    }
}
