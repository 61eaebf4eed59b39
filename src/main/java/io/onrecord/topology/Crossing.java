package io.onrecord.topology;

import io.onrecord.schema.CrossingMemory;
import io.onrecord.schema.StatementEvent;
import io.onrecord.schema.ToldStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A statement that moves between routing keys, seen from one of them. What was told of it last is a thing that lies at one of
 * them and follows it on its way, so that each event says what was before; while it is awaited, nothing is told.
 *
 * <p>What announces an arrival and what was told come on topics of their own, in either order. Each routing key that a statement
 * passes is handed over to once for each time, and passes on in the order of the departures, so that none is left waiting.
 */
final class Crossing {
    /** Nothing was told, or the opposite of all. */
    static final ToldStatement NOTHING = new ToldStatement(null, null);

    private final BiConsumer<String, ToldStatement> handOver;
    private final Consumer<StatementEvent> tell;
    private final List<String> departures;
    private boolean settled;
    private int expected;
    private @Nullable ToldStatement told;
    private @Nullable StatementEvent pending;

    /**
     * @param memory what is kept of it; null: it lies here, if anywhere, and has been told as it stands
     * @param handOver takes where what was told goes, and what that is
     * @param tell takes what is to be told
     */
    Crossing(
            @Nullable CrossingMemory memory,
            BiConsumer<String, ToldStatement> handOver,
            Consumer<StatementEvent> tell) {
        this.handOver = handOver;
        this.tell = tell;
        this.settled = memory == null;
        this.expected = memory == null ? 0 : memory.getExpected();
        this.told = memory == null ? null : memory.getTold();
        this.departures = new ArrayList<>(memory == null ? List.of() : memory.getDepartures());
        this.pending = memory == null ? null : memory.getPending();
    }

    /**
     * Takes note that it stands here from now on, and what was told of it is handed over to here.
     *
     * @param stood what stood here; something does where an earlier revision has still to end
     */
    void arrive(ToldStatement stood) {
        if (settled && stood.getStatement() != null) {
            told = stood;
        }
        settled = false;
        expected++;
    }

    /**
     * Takes note that it stands elsewhere from now on.
     *
     * @param stood what stood here
     * @param stays whether it stands here all the same: it has come back already
     */
    void depart(String to, ToldStatement stood, boolean stays) {
        if (settled) {
            told = stood;
        }
        if (!stays) {
            pending = null;
        }
        passOn(to);
    }

    /** Takes note that what is handed over to here has to be passed on. */
    void order(String to) {
        expected++;
        passOn(to);
    }

    private void passOn(String to) {
        settled = false;
        if (told == null) {
            departures.add(to);
        } else {
            handOver.accept(to, told);
            told = null;
        }
    }

    /** Takes what was told elsewhere. */
    void receive(ToldStatement last) {
        settled = false;
        expected--;
        if (!departures.isEmpty()) {
            handOver.accept(departures.remove(0), last);
            return;
        }
        told = last;
        if (pending != null) {
            follow(pending);
            pending = null;
        }
    }

    /** Has an event told, at once or as soon as it is known what was told before. */
    void follow(StatementEvent event) {
        if (told == null && !settled) {
            // Of several that are told as one, the first says why it moves; that it is gone in the end says more.
            pending = pending == null || event.getAfter() == null
                    ? event
                    : StatementEvent.newBuilder(event)
                            .setReason(pending.getReason())
                            .build();
            return;
        }
        StatementEvent following = StatementEvents.following(event, told == null ? NOTHING : told);
        if (following != null) {
            tell.accept(following);
        }
        told = event.getAfter() == null ? NOTHING : new ToldStatement(event.getSpeakerId(), event.getAfter());
    }

    /** Tells what is pending without knowing what was told before: it has been awaited in vain. */
    void giveUp() {
        expected = 0;
        departures.clear();
        if (pending != null) {
            told = NOTHING;
            follow(pending);
            pending = null;
        }
    }

    /** Returns what has to be kept of it; null once nothing is on its way. */
    @Nullable
    CrossingMemory memory(Instant touchedAt) {
        return expected == 0 && departures.isEmpty() && pending == null
                ? null
                : new CrossingMemory(expected, told, List.copyOf(departures), pending, touchedAt);
    }
}
