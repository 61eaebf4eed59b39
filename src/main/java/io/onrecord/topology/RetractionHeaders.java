package io.onrecord.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.onrecord.history.Version.Retraction;
import io.onrecord.schema.Article;
import io.onrecord.schema.RejectionReason;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** When an article was retracted and why, as the headers of its null value tell. */
final class RetractionHeaders {
    private static final int LONGEST_REASON = 300;
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{C}]+");

    private RetractionHeaders() {}

    /** Returns why a null value is no retraction, null where it is one. */
    static @Nullable Refused refusal(Record<String, Article> record) {
        if (record.key() == null || record.key().isBlank()) {
            return Refused.of(RejectionReason.NO_ID, "key", "nothing", "the article's id", null, record.timestamp());
        }
        try {
            date(record);
            return null;
        } catch (DateTimeException e) {
            return Refused.of(
                    RejectionReason.NO_DATE,
                    "header " + Topics.RETRACTED_AT,
                    String.valueOf(text(record, Topics.RETRACTED_AT)),
                    "a time such as 2026-01-31T12:00:00Z",
                    null,
                    record.timestamp());
        }
    }

    /** Returns the retraction that a null value stands for. */
    static Retraction version(Record<String, Article> record) {
        Instant date = date(record);
        return date == null
                ? new Retraction(record.timestamp(), record.timestamp(), false, reason(record))
                : new Retraction(date.toEpochMilli(), record.timestamp(), true, reason(record));
    }

    private static @Nullable Instant date(Record<String, Article> record) {
        String text = text(record, Topics.RETRACTED_AT);
        return text == null ? null : Instant.parse(text);
    }

    /** Anybody may write the header, and each withdrawn statement carries it: one line, and not a long one. */
    private static String reason(Record<String, Article> record) {
        String text = text(record, Topics.RETRACTION_REASON);
        String line = text == null ? "" : UNSEEN.matcher(text).replaceAll(" ").strip();
        if (line.length() <= LONGEST_REASON) {
            return line;
        }
        boolean pair = Character.isHighSurrogate(line.charAt(LONGEST_REASON - 1));
        return line.substring(0, pair ? LONGEST_REASON - 1 : LONGEST_REASON);
    }

    private static @Nullable String text(Record<String, Article> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
