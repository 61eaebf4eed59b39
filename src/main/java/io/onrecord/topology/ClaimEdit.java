package io.onrecord.topology;

import io.onrecord.schema.Claim;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.SayingMemory;
import io.onrecord.schema.SupersededWording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A change of what a speaker is sighted to have said, and what it does to the claims. */
final class ClaimEdit {
    private final SpeakerBooks books;
    private final String speakerId;
    private final Set<String> before = new TreeSet<>();
    private final Set<String> after = new TreeSet<>();
    private final List<Claim> claims = new ArrayList<>();
    private final WindowShifts shifts = new WindowShifts();

    ClaimEdit(SpeakerBooks books, String speakerId) {
        this.books = books;
        this.speakerId = speakerId;
    }

    /**
     * Takes a statement away and puts one in its place; either may be missing.
     *
     * @param superseded the earlier wordings of the one that is put
     * @return the claim of which the statement is, or was, a sighting; null for none
     */
    @Nullable
    String apply(@Nullable LoggedStatement less, @Nullable LoggedStatement more, List<SupersededWording> superseded) {
        if (less != null) {
            shifts.statement(less.getRevision().getPlace().getPublishedAt(), -1);
        }
        if (more != null) {
            shifts.statement(more.getRevision().getPlace().getPublishedAt(), 1);
        }
        SpeakerBook book = books.get(speakerId);
        SayingMemory fresh = Claims.saying(more, superseded);
        LoggedStatement any = less == null ? more : less;
        SayingMemory old =
                any == null ? null : book.get(any.getRevision().getPlace().getStatementId());
        if (old != null && fresh != null && isSame(old, fresh)) {
            return old.getClaimId();
        }
        SayingMemory outdone = fresh == null || old != null ? null : book.oldestOfFull();
        if (outdone != null && fresh != null && !fresh.getAt().isAfter(outdone.getAt())) {
            return null;
        }
        replace(book, fresh, old, outdone);
        SayingMemory told = fresh == null ? null : book.get(fresh.getStatementId());
        return told != null ? told.getClaimId() : old == null ? null : old.getClaimId();
    }

    /** Takes away a saying whose retention has passed. */
    void expire(SayingMemory saying) {
        replace(books.get(speakerId), null, saying, null);
    }

    private void replace(
            SpeakerBook book,
            @Nullable SayingMemory fresh,
            @Nullable SayingMemory old,
            @Nullable SayingMemory outdone) {
        Set<String> touched = new TreeSet<>();
        Map<String, SayingMemory> were = new HashMap<>();
        if (old != null) {
            leave(book, old, touched, were);
        }
        if (outdone != null) {
            leave(book, outdone, touched, were);
        }
        if (fresh != null) {
            books.put(speakerId, fresh);
            touched.addAll(book.sightings(fresh.getStatementId()));
        }
        for (String id : touched) {
            SayingMemory held = book.get(id);
            if (held != null) {
                were.putIfAbsent(id, held);
            }
        }
        were.values().stream().filter(saying -> !saying.getClaimId().isEmpty()).forEach(saying -> {
            before.add(saying.getClaimId());
            shifts.before(saying);
        });
        claim(book, touched);
    }

    private void leave(SpeakerBook book, SayingMemory saying, Set<String> touched, Map<String, SayingMemory> were) {
        touched.addAll(book.sightings(saying.getStatementId()));
        were.put(saying.getStatementId(), saying);
        books.remove(speakerId, saying);
    }

    private void claim(SpeakerBook book, Set<String> touched) {
        for (io.onrecord.claim.Claim claim : book.claimsOf(touched)) {
            String id = ClaimRecords.id(speakerId, claim);
            after.add(id);
            claim.sightings().forEach(sighted -> {
                SayingMemory held = book.held(sighted.saying().statementId());
                if (!held.getClaimId().equals(id)) {
                    books.keep(speakerId, held, id);
                }
                shifts.after(held.getAt(), id);
            });
            claims.add(ClaimRecords.record(speakerId, claim, book));
        }
    }

    private static boolean isSame(SayingMemory old, SayingMemory fresh) {
        return fresh.getWording().equals(old.getWording())
                && fresh.getAt().equals(old.getAt())
                && fresh.getPolarity() == old.getPolarity()
                && fresh.getFrame().equals(old.getFrame())
                && fresh.getSpeakerName().equals(old.getSpeakerName())
                && fresh.getArticleId().equals(old.getArticleId())
                && Objects.equals(fresh.getArticleUrl(), old.getArticleUrl())
                && Objects.equals(fresh.getOutlet(), old.getOutlet())
                && fresh.getDenials().equals(old.getDenials())
                && fresh.getSuperseded().equals(old.getSuperseded());
    }

    /** Returns whether nothing came of it. */
    boolean isIdle() {
        return claims.isEmpty() && before.isEmpty() && shifts.isEmpty();
    }

    List<Claim> claims() {
        return claims;
    }

    List<String> gone() {
        return before.stream().filter(id -> !after.contains(id)).toList();
    }

    ClaimChange change(String speakerName, Instant recordedAt) {
        return new ClaimChange(speakerId, speakerName, claims, gone(), shifts.list(), recordedAt);
    }
}
