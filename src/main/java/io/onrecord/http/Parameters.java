package io.onrecord.http;

import io.javalin.http.Context;
import io.onrecord.query.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, checked: each is used once, is known to the route, and within its bounds. */
final class Parameters {
    private static final int LONGEST = 256;
    private static final Pattern SPEAKER_ID = Pattern.compile("[^./\\s\\p{Cntrl}]{1,128}\\.[^/\\s\\p{Cntrl}]{1,128}");

    private final Context context;

    /**
     * Takes the parameters of a request.
     *
     * @param known names that the route knows; any other is refused, so that a slip of the pen is no silent "all"
     */
    Parameters(Context context, Set<String> known) {
        this.context = context;
        context.queryParamMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw refusal(
                        name,
                        values.get(0),
                        "one of the parameters " + known.stream().sorted().toList());
            }
            if (values.size() > 1) {
                throw refusal(name, String.join(", ", values), "one value");
            }
        });
    }

    static Refused refusal(String name, String value, String expected) {
        return new Refused(Problem.parameter(name, value, expected));
    }

    /** Returns the speaker id in the path. */
    String speakerId() {
        return speakerId("id", context.pathParam("id"));
    }

    private static String speakerId(String name, String value) {
        if (!SPEAKER_ID.matcher(value).matches()) {
            throw refusal(
                    name, value, "a speaker id: a routing key, a dot and a name, for example 'putin.vladimir-putin'");
        }
        return value;
    }

    /** Returns the speaker id that has to be given by a parameter. */
    String requiredSpeakerId(String name) {
        String value = context.queryParam(name);
        return speakerId(name, value == null ? "" : value);
    }

    /** Returns the claim id in the path. */
    String claimId() {
        String value = context.pathParam("id");
        int tilde = value.indexOf('~');
        if (tilde < 0 || !SPEAKER_ID.matcher(value).matches()) {
            throw refusal("id", value, "a claim id: a speaker id, a tilde and the id of a statement");
        }
        return value;
    }

    Set<String> speakerIds(String name, int most) {
        String value = context.queryParam(name);
        if (value == null || value.isBlank()) {
            return Set.of();
        }
        List<String> ids = List.of(value.split(",", -1));
        if (ids.size() > most) {
            throw refusal(name, value, "at most " + most + " speaker ids, apart by commas");
        }
        ids.forEach(id -> speakerId(name, id));
        return Set.copyOf(ids);
    }

    String text(String name) {
        String value = context.queryParam(name);
        if (value == null) {
            return "";
        }
        if (value.length() > LONGEST) {
            throw refusal(name, value, "at most " + LONGEST + " characters");
        }
        return value;
    }

    @Nullable
    String choice(String name, Set<String> choices) {
        String value = context.queryParam(name);
        if (value != null && !choices.contains(value)) {
            throw refusal(name, value, "one of " + choices.stream().sorted().toList());
        }
        return value;
    }

    int number(String name, int least, int most, int otherwise) {
        String value = context.queryParam(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of bounds.
        }
        throw refusal(name, value, "a whole number from " + least + " to " + most);
    }

    Instant time(String name, Instant otherwise) {
        String value = context.queryParam(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return value.length() == "2026-01-31".length()
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw refusal(name, value, "a time as in RFC 3339 ('2026-01-31T08:30:00Z') or a date ('2026-01-31')");
        }
    }

    @Nullable
    Cursor cursor(String name) {
        String value = context.queryParam(name);
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return Cursor.parse(value);
        } catch (IllegalArgumentException e) {
            throw refusal(name, value, "the 'next' of the page before");
        }
    }
}
