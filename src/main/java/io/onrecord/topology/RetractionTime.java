package io.onrecord.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.onrecord.history.Version.Retraction;
import io.onrecord.schema.Article;
import io.onrecord.schema.RejectionReason;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** When an article was retracted, as the header of its null value tells: {@link Topics#RETRACTED_AT}. */
final class RetractionTime {
    private RetractionTime() {}

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
                    String.valueOf(text(record)),
                    "a time such as 2026-01-31T12:00:00Z",
                    null,
                    record.timestamp());
        }
    }

    /** Returns the retraction that a null value stands for. */
    static Retraction version(Record<String, Article> record) {
        Instant date = date(record);
        return date == null
                ? new Retraction(record.timestamp(), record.timestamp(), false)
                : new Retraction(date.toEpochMilli(), record.timestamp(), true);
    }

    private static @Nullable Instant date(Record<String, Article> record) {
        String text = text(record);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String text(Record<String, Article> record) {
        Header header = record.headers().lastHeader(Topics.RETRACTED_AT);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
