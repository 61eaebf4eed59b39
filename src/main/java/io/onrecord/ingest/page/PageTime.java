package io.onrecord.ingest.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as pages and feeds write them: ISO 8601 in its many spellings, and the dates of mail and HTTP. */
public final class PageTime {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter(Locale.ROOT);
    // RFC 822 dates with what feeds make of them: no weekday, no seconds, zone names.
    private static final DateTimeFormatter MAIL = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[EEE, ]d MMM yyyy HH:mm[:ss] [XX][z]")
            .toFormatter(Locale.ENGLISH);
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final long SECONDS_OF_YEAR_2286 = 9_999_999_999L;

    private PageTime() {}

    /** Returns the time that the text says; without an offset UTC is meant; null where it says none. */
    public static @Nullable Instant parse(@Nullable String text) {
        if (text == null || text.length() < 8 || text.length() > 64) {
            return null;
        }
        String time = text.strip();
        if (EPOCH.matcher(time).matches()) {
            long number = Long.parseLong(time);
            return number > SECONDS_OF_YEAR_2286 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        }
        Instant iso = parse(ISO, time);
        return iso == null ? parse(MAIL, time) : iso;
    }

    private static @Nullable Instant parse(DateTimeFormatter form, String text) {
        try {
            TemporalAccessor parsed = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime withOffset) {
                return withOffset.toInstant();
            }
            return parsed instanceof LocalDateTime local
                    ? local.toInstant(ZoneOffset.UTC)
                    : LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
