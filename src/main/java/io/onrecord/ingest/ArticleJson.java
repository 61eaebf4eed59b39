package io.onrecord.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.onrecord.schema.Article;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of an article: {@code id} (or {@code url}), {@code url}, {@code outlet}, {@code title}, {@code byline},
 * {@code published} and {@code updated} (RFC 3339 or a date), {@code language}, {@code text}, and {@code "retracted": true} to
 * take the article back, as of {@code updated} and for the {@code reason} given. Other fields are passed over.
 *
 * <p>What cannot be carried by the topic is refused here; whether an article is fit to be read (a body, a date, a language) is
 * for the stream to judge, where the refusal is on record.
 */
final class ArticleJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int SHOWN = 60;

    private final String origin;

    /** @param origin where the articles come from, for example the name of a file */
    ArticleJson(String origin) {
        this.origin = origin;
    }

    /** Returns what the line says; a line that is no article is a result too. */
    ArticleLine read(long number, byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json == null || !json.isObject()) {
                throw new Unfit("not a JSON object: expected one article a line, such as {\"id\": ..., \"text\": ...}");
            }
            String id = id(json);
            return isRetracted(json)
                    ? new ArticleLine.Retraction(number, bytes, id, time(json, "updated"), string(json, "reason"))
                    : new ArticleLine.Version(number, bytes, article(id, json));
        } catch (Unfit e) {
            return new ArticleLine.Unreadable(number, bytes, e.getMessage());
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            return new ArticleLine.Unreadable(number, bytes, "not JSON" + where + ": " + firstLine(e));
        } catch (IOException e) {
            return new ArticleLine.Unreadable(number, bytes, "not readable as UTF-8: " + e.getMessage());
        }
    }

    private static String firstLine(JsonProcessingException e) {
        // Behind this mark comes nothing but where Jackson would have printed the source.
        return e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(" \\(start marker at .*", "");
    }

    private static boolean isRetracted(JsonNode json) throws Unfit {
        JsonNode value = json.path("retracted");
        if (!value.isBoolean() && !value.isMissingNode() && !value.isNull()) {
            throw new Unfit("'retracted' is " + shown(value.asText(value.toString())) + ": expected true or false");
        }
        return value.asBoolean();
    }

    private static String id(JsonNode json) throws Unfit {
        String id = string(json, "id");
        id = id == null || id.isBlank() ? string(json, "url") : id;
        if (id == null || id.isBlank()) {
            throw new Unfit("neither 'id' nor 'url': expected one of them, to tell this article from all others");
        }
        return id;
    }

    private Article article(String id, JsonNode json) throws Unfit {
        String text = string(json, "text");
        return Article.newBuilder()
                .setId(id)
                .setUrl(string(json, "url"))
                .setOutlet(string(json, "outlet"))
                .setTitle(string(json, "title"))
                .setByline(string(json, "byline"))
                .setPublished(time(json, "published"))
                .setUpdated(time(json, "updated"))
                .setLanguage(string(json, "language"))
                .setText(text == null ? "" : text)
                .setOrigin(origin)
                .build();
    }

    private static @Nullable String string(JsonNode json, String field) throws Unfit {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Unfit("'" + field + "' is " + shown(value.toString()) + ": expected a string");
        }
        String string = value.textValue();
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new Unfit("'" + field + "' holds half a surrogate pair at offset " + i
                        + ": expected text that UTF-8 can carry");
            }
        }
        return string;
    }

    private static @Nullable Instant time(JsonNode json, String field) throws Unfit {
        String time = string(json, field);
        if (time == null || time.isBlank()) {
            return null;
        }
        try {
            TemporalAccessor parsed =
                    TIME.parseBest(time.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            Instant instant = instant(parsed);
            Math.multiplyExact(instant.getEpochSecond(), 1000L); // as Avro will, in milliseconds
            return instant;
        } catch (DateTimeException | ArithmeticException e) {
            throw new Unfit("'" + field + "' is " + shown(time)
                    + ": expected a time such as 2026-05-04T08:30:00Z or a date such as 2026-05-04");
        }
    }

    private static Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime withOffset) {
            return withOffset.toInstant();
        }
        // Without an offset, UTC: any other choice would depend on the machine.
        return parsed instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static String shown(String value) {
        return "'" + (value.length() > SHOWN ? value.substring(0, SHOWN) + "..." : value) + "'";
    }

    /** Ends the reading of one line; never leaves this class. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        Unfit(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        @Override
        public String getMessage() {
            return reason;
        }
    }
}
