package io.onrecord.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.onrecord.query.Cursor;
import io.onrecord.query.NameWords;
import io.onrecord.query.Page;
import io.onrecord.query.SpeakerOnRecord;
import io.onrecord.query.SpeakerSearch;
import io.onrecord.query.SpeakerTrends;
import io.onrecord.query.StatementOnRecord;
import io.onrecord.query.StatementSearch;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The routes about speakers: the list of them, one of them, and what one of them said. */
final class SpeakerRoutes {
    private static final int MOST = 200;
    private static final int USUAL = 50;
    /* The years that a statement's time can lie in; four digits sort as text. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Supplier<Services> services;

    SpeakerRoutes(Supplier<Services> services) {
        this.services = services;
    }

    void list(Context context) {
        Page<SpeakerOnRecord> page = services.get().speakers().speakers(search(context));
        context.json(new SpeakersBody(
                page.items(),
                text(page.next()),
                page.freshness().stale(),
                page.freshness().lag()));
    }

    void one(Context context) {
        String id = new Parameters(context, Set.of()).speakerId();
        var answer = services.get().speakers().speaker(id).orElseThrow(() -> nobody(id));
        context.json(new SpeakerBody(
                answer.value(), answer.freshness().stale(), answer.freshness().lag()));
    }

    void statements(Context context) {
        StatementSearch search = statementSearch(context);
        Page<StatementOnRecord> page =
                services.get().speakers().statements(search).orElseThrow(() -> nobody(search.speakerId()));
        context.json(new StatementsBody(
                page.items(),
                text(page.next()),
                page.freshness().stale(),
                page.freshness().lag()));
    }

    void trends(Context context) {
        String id = new Parameters(context, Set.of()).speakerId();
        var answer = services.get().speakers().trends(id).orElseThrow(() -> nobody(id));
        context.json(new TrendsBody(
                answer.value(), answer.freshness().stale(), answer.freshness().lag()));
    }

    static SpeakerSearch search(Context context) {
        Parameters parameters = new Parameters(context, Set.of("prefix", "order", "limit", "cursor"));
        String order = parameters.choice("order", Set.of("activity", "recent"));
        return new SpeakerSearch(
                NameWords.fold(parameters.text("prefix")),
                order == null
                        ? SpeakerSearch.Order.ACTIVITY
                        : SpeakerSearch.Order.valueOf(order.toUpperCase(Locale.ROOT)),
                parameters.number("limit", 1, MOST, USUAL),
                parameters.cursor("cursor"));
    }

    static StatementSearch statementSearch(Context context) {
        Parameters parameters =
                new Parameters(context, Set.of("from", "to", "kind", "polarity", "asOf", "limit", "cursor"));
        Instant from = parameters.time("from", EARLIEST);
        Instant to = parameters.time("to", LATEST);
        if (!from.isBefore(to)) {
            throw Parameters.refusal("to", to.toString(), "a time after 'from', which is " + from);
        }
        return new StatementSearch(
                parameters.speakerId(),
                from,
                to,
                parameters.choice("kind", Set.of("direct", "indirect", "mixed")),
                parameters.choice("polarity", Set.of("asserted", "denied", "withheld")),
                context.queryParam("asOf") == null ? null : parameters.time("asOf", LATEST),
                parameters.number("limit", 1, MOST, USUAL),
                parameters.cursor("cursor"));
    }

    static Refused nobody(String id) {
        return new Refused(
                Problem.of("unknown-speaker", "Unknown speaker", 404, "Nobody has the speaker id '" + id + "'."));
    }

    static @Nullable String text(@Nullable Cursor cursor) {
        return cursor == null ? null : cursor.text();
    }

    record SpeakersBody(
            List<SpeakerOnRecord> speakers, @Nullable String next, boolean stale, long lag) {}

    record SpeakerBody(@JsonUnwrapped SpeakerOnRecord speaker, boolean stale, long lag) {}

    record TrendsBody(@JsonUnwrapped SpeakerTrends trends, boolean stale, long lag) {}

    record StatementsBody(
            List<StatementOnRecord> statements, @Nullable String next, boolean stale, long lag) {}
}
