package io.onrecord.topology;

import io.onrecord.claim.Claim;
import io.onrecord.claim.ClaimBook;
import io.onrecord.claim.Saying;
import io.onrecord.schema.Polarity;
import io.onrecord.schema.SayingMemory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The claims of one speaker as its task has them in memory: the book, and the record of each saying in it. */
final class SpeakerBook {
    private final ClaimBook book = new ClaimBook();
    private final Map<String, SayingMemory> sayings = new HashMap<>();

    void put(SayingMemory saying) {
        book.add(new Saying(
                saying.getStatementId(),
                saying.getArticleId(),
                saying.getOutlet(),
                saying.getAt(),
                saying.getWording(),
                saying.getFrame(),
                saying.getPolarity() == Polarity.DENIED,
                saying.getSuperseded().stream()
                        .map(former -> new Saying.Former(former.getWording(), former.getSince(), former.getUntil()))
                        .toList()));
        sayings.put(saying.getStatementId(), saying);
    }

    /** Takes the record of a saying that is held, now that its claim is known. */
    void claimed(SayingMemory saying) {
        sayings.put(saying.getStatementId(), saying);
    }

    void remove(String statementId) {
        book.withdraw(statementId);
        sayings.remove(statementId);
    }

    /** Returns the record of a saying; null where it is not held. */
    @Nullable
    SayingMemory get(@Nullable String statementId) {
        return statementId == null ? null : sayings.get(statementId);
    }

    /** Returns the record of a saying that is held. */
    SayingMemory held(String statementId) {
        SayingMemory held = sayings.get(statementId);
        if (held == null) {
            throw new IllegalStateException("statement " + statementId + " is in no book");
        }
        return held;
    }

    /** Returns the saying that has to go for another one; null where there is room. */
    @Nullable
    SayingMemory oldestOfFull() {
        Saying oldest = book.oldestOfFull();
        return oldest == null ? null : get(oldest.statementId());
    }

    Set<String> sightings(String statementId) {
        return book.sightings(statementId);
    }

    List<Claim> claimsOf(Collection<String> statementIds) {
        return book.claimsOf(statementIds);
    }

    int size() {
        return sayings.size();
    }
}
