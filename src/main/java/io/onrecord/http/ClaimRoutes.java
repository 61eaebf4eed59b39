package io.onrecord.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.onrecord.query.Answer;
import io.onrecord.query.ClaimOnRecord;
import io.onrecord.query.ClaimSearch;
import io.onrecord.query.Page;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The routes about claims: those of one speaker, and one of them. */
final class ClaimRoutes {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final Supplier<Services> services;

    ClaimRoutes(Supplier<Services> services) {
        this.services = services;
    }

    void list(Context context) {
        ClaimSearch search = search(context);
        Page<ClaimOnRecord> page =
                services.get().speakers().claims(search).orElseThrow(() -> SpeakerRoutes.nobody(search.speakerId()));
        context.json(new ClaimsBody(
                page.items(),
                SpeakerRoutes.text(page.next()),
                page.freshness().stale(),
                page.freshness().lag()));
    }

    void one(Context context) {
        String id = id(context);
        Answer<ClaimOnRecord> answer = services.get().speakers().claim(id).orElseThrow(() -> unknown(id));
        context.json(new ClaimBody(
                answer.value(), answer.freshness().stale(), answer.freshness().lag()));
    }

    static ClaimSearch search(Context context) {
        Parameters parameters = new Parameters(context, Set.of("speaker", "limit", "cursor"));
        return new ClaimSearch(
                parameters.requiredSpeakerId("speaker"),
                parameters.number("limit", 1, MOST, USUAL),
                parameters.cursor("cursor"));
    }

    static String id(Context context) {
        return new Parameters(context, Set.of()).claimId();
    }

    static Refused unknown(String id) {
        return new Refused(Problem.of("unknown-claim", "Unknown claim", 404, "There is no claim '" + id + "'."));
    }

    record ClaimsBody(List<ClaimOnRecord> claims, @Nullable String next, boolean stale, long lag) {}

    record ClaimBody(@JsonUnwrapped ClaimOnRecord claim, boolean stale, long lag) {}
}
