package io.onrecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.ChangeType;
import io.onrecord.schema.CrossingMemory;
import io.onrecord.schema.Statement;
import io.onrecord.schema.StatementEvent;
import io.onrecord.schema.ToldStatement;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.InMemoryRegistry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was told follows a statement on its way, whatever overtakes what. */
class CrossingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> PLACES = List.of("adler", "brandt", "costa");
    private static final String POST = "@gullwick@mayor";
    private static final String ID = "s-1";

    private final Map<String, CrossingMemory> memories = new TreeMap<>();
    private final Map<String, Deque<Runnable>> topics = new HashMap<>();
    private final List<StatementEvent> told = new ArrayList<>();
    private final Map<String, SortedSet<Integer>> standing = new HashMap<>();
    private String holder = "";
    private int held;

    /** Records are made by their builders only once Avro was told to trust them. */
    @BeforeAll
    static void trust() {
        AvroSerdes.of(new InMemoryRegistry());
    }

    @Test
    void whatArrivesIsToldOnceItIsKnownWhatWasBefore() {
        // Given
        Crossing there = arrived("brandt", 1);
        keep("brandt", there);
        // When
        receive("brandt", told("adler", 0));
        // Then
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.getType()).isEqualTo(ChangeType.REVISED);
            assertThat(event.getPreviousSpeakerId()).isEqualTo("adler.x");
            assertThat(event.getReason()).isEqualTo(ChangeReason.SPEAKER_CHANGED);
        });
        assertThat(memories).isEmpty();
    }

    @Test
    void whatChangesMeanwhileIsToldWithTheReasonOfTheMove() {
        // Given
        Crossing there = arrived("brandt", 1);
        there.follow(StatementEvent.newBuilder(event("brandt", 2))
                .setReason(ChangeReason.SPEAKERS_MERGED)
                .build());
        keep("brandt", there);
        // When
        receive("brandt", told("adler", 0));
        // Then
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.getReason()).isEqualTo(ChangeReason.SPEAKER_CHANGED);
            assertThat(event.getAfter()).isEqualTo(ReedStatements.of("wording 2"));
        });
    }

    @Test
    void whatHasExpiredElsewhereIsAddedHere() {
        // Given
        Crossing there = arrived("brandt", 1);
        keep("brandt", there);
        // When
        receive("brandt", Crossing.NOTHING);
        // Then
        assertThat(told).extracting(StatementEvent::getType).containsExactly(ChangeType.ADDED);
    }

    @Test
    void whatIsAwaitedInVainIsToldInTheEnd() {
        // Given
        Crossing there = arrived("brandt", 1);
        // When
        there.giveUp();
        // Then
        assertThat(told).extracting(StatementEvent::getType).containsExactly(ChangeType.ADDED);
        assertThat(there.memory(NOW)).isNull();
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    /**
     * A statement goes from place to place, by way of a post at times, is reworded and moved on the way, and each place hears of it
     * in its own time.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void whateverOvertakesWhatEachEventFollowsOnTheOneBefore(long seed) {
        // Given
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String at = PLACES.get(0);
        told.add(event(at, 0));
        standing.put(at, new TreeSet<>(Set.of(0)));
        int wording = 0;
        for (int step = 1 + random.nextInt(6); step > 0; step--) {
            String from = at;
            int words = wording + 1;
            String to = random.nextInt(3) == 0 ? POST : PLACES.get(random.nextInt(PLACES.size()));
            if (from.equals(POST) && to.equals(POST)) {
                String holder = PLACES.get(random.nextInt(PLACES.size()));
                later(POST, () -> give(holder));
                continue;
            }
            String holder = PLACES.get(random.nextInt(PLACES.size()));
            if (from.equals(to)) {
                later(to, () -> change(to, words - 1, words, Course.NONE));
            } else if (from.equals(POST)) {
                later(POST, () -> leave(words - 1, to));
                later(to, () -> change(to, -1, words, new Course(true, null)));
            } else if (to.equals(POST)) {
                later(from, () -> change(from, words - 1, -1, new Course(false, POST)));
                later(POST, () -> take(holder, words));
            } else {
                later(from, () -> change(from, words - 1, -1, new Course(false, to)));
                later(to, () -> change(to, -1, words, new Course(true, null)));
            }
            at = to;
            wording = words;
        }
        // When
        while (!topics.isEmpty()) {
            List<String> open = topics.keySet().stream().sorted().toList();
            String next = open.get(random.nextInt(open.size()));
            topics.get(next).removeFirst().run();
            topics.values().removeIf(Deque::isEmpty);
        }
        // Then
        assertThat(memories.values()).allMatch(memory -> memory.getPending() == null);
        StatementEvent last = told.get(0);
        for (StatementEvent event : told.subList(1, told.size())) {
            assertThat(event.getBefore()).isEqualTo(last.getAfter());
            last = event;
        }
        assertThat(last.getSpeakerId()).isEqualTo((at.equals(POST) ? holder : at) + ".x");
        assertThat(last.getAfter().getContent().getText()).isEqualTo("wording " + wording);
    }

    /** A version gives the statement to the post, whose holder is known. */
    private void take(String who, int words) {
        holder = who;
        held = words;
        later("post to " + who, () -> change(who, -1, words, new Course(true, null)));
        later("handed to " + ID, () -> order(who));
    }

    /** The post turns out to be held by another. */
    private void give(String who) {
        String before = holder;
        int words = held;
        if (!before.equals(who)) {
            holder = who;
            later("post to " + before, () -> change(before, words, -1, new Course(false, who)));
            later("post to " + who, () -> change(who, -1, words, new Course(true, null)));
        }
    }

    /** A version takes the statement from the post. */
    private void leave(int words, String to) {
        String who = holder;
        later("post to " + who, () -> change(who, words, -1, new Course(false, to)));
    }

    /** What the log and the publication do of a change at a place: one wording ends, or another begins, or both. */
    private void change(String place, int ends, int begins, Course course) {
        SortedSet<Integer> wordings = standing.computeIfAbsent(place, any -> new TreeSet<>());
        ToldStatement stood = wordings.isEmpty() ? Crossing.NOTHING : told(place, wordings.last());
        wordings.remove(ends);
        if (begins >= 0) {
            wordings.add(begins);
        }
        Crossing crossing = crossing(place);
        if (course.arrives()) {
            crossing.arrive(stood);
        }
        if (course.departsFor() != null) {
            crossing.depart(course.departsFor(), stood, !wordings.isEmpty());
        }
        if (!wordings.isEmpty()) {
            if (course.equals(Course.NONE) && !memories.containsKey(place)) {
                told.add(StatementEvents.following(event(place, wordings.last()), stood));
            } else {
                crossing.follow(event(place, wordings.last()));
            }
        }
        keep(place, crossing);
    }

    private void order(String who) {
        Crossing crossing = crossing(ID);
        crossing.order(who);
        keep(ID, crossing);
    }

    /** Puts something on the topic of a place: it happens after all that is there already. */
    private void later(String topic, Runnable happening) {
        topics.computeIfAbsent(topic, any -> new ArrayDeque<>()).add(happening);
    }

    private void handOver(String to, ToldStatement last) {
        later("handed to " + to, () -> receive(to, last));
    }

    private void receive(String place, ToldStatement last) {
        Crossing crossing = crossing(place);
        crossing.receive(last);
        keep(place, crossing);
    }

    /** A statement that stands at a place from now on, in this wording, while what was told of it is on its way. */
    private Crossing arrived(String place, int wording) {
        Crossing crossing = crossing(place);
        crossing.arrive(Crossing.NOTHING);
        crossing.follow(event(place, wording));
        return crossing;
    }

    private Crossing crossing(String place) {
        return new Crossing(memories.get(place), (to, last) -> handOver(to.equals(POST) ? ID : to, last), told::add);
    }

    private void keep(String place, Crossing crossing) {
        CrossingMemory memory = crossing.memory(NOW);
        if (memory == null) {
            memories.remove(place);
        } else {
            memories.put(place, memory);
        }
    }

    private static ToldStatement told(String place, int wording) {
        return new ToldStatement(place + ".x", statement(wording));
    }

    private static StatementEvent event(String place, int wording) {
        return StatementEvent.newBuilder()
                .setType(ChangeType.ADDED)
                .setReason(ChangeReason.NEW_VERSION)
                .setStatementId(ID)
                .setSpeakerId(place + ".x")
                .setArticleId("a-1")
                .setArticleVersion(1)
                .setPublishedAt(NOW)
                .setChangedAt(NOW)
                .setAfter(statement(wording))
                .build();
    }

    private static Statement statement(int wording) {
        return ReedStatements.of("wording " + wording);
    }
}
