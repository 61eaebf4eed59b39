package io.onrecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.Revision;
import io.onrecord.schema.RevisionChange;
import io.onrecord.schema.RevisionPlace;
import io.onrecord.schema.RevisionStatus;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.schema.Statement;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.InMemoryRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A revision that ends over a post's partition, and the next one that begins over none, come in either order. */
class StandingChangesTest {
    private static final Instant FIRST = Articles.PUBLISHED;
    private static final Instant SECOND = FIRST.plusSeconds(600);

    private final List<LoggedStatement> log = new ArrayList<>();

    /** Records are made by their builders only once Avro was told to trust them. */
    @BeforeAll
    static void trust() {
        AvroSerdes.of(new InMemoryRegistry());
    }

    @Test
    void theNewerOfTwoThatStandCounts() {
        // Given
        LoggedStatement old = logged("the ferry is late", FIRST, RevisionStatus.STANDING);
        LoggedStatement fresh = logged("the ferry is very late", SECOND, RevisionStatus.STANDING);
        log.add(old);
        // When
        List<StandingChange> begun = change(null, fresh);
        List<StandingChange> ended = change(old, logged("the ferry is late", FIRST, RevisionStatus.SUPERSEDED));
        // Then
        assertThat(begun).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(old);
            assertThat(change.after()).isEqualTo(fresh);
        });
        assertThat(ended).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(fresh);
            assertThat(change.after()).isEqualTo(fresh);
            assertThat(change.superseded())
                    .extracting(former -> former.getWording())
                    .containsExactly("the ferry is late");
        });
    }

    @Test
    void whatEndsBeforeTheNextBeginsIsWithdrawnForAMoment() {
        // Given
        LoggedStatement old = logged("the ferry is late", FIRST, RevisionStatus.STANDING);
        LoggedStatement fresh = logged("the ferry is very late", SECOND, RevisionStatus.STANDING);
        log.add(old);
        // When
        List<StandingChange> ended = change(old, logged("the ferry is late", FIRST, RevisionStatus.SUPERSEDED));
        List<StandingChange> begun = change(null, fresh);
        // Then
        assertThat(ended).singleElement().satisfies(change -> {
            assertThat(change.after()).isNull();
        });
        assertThat(begun).singleElement().satisfies(change -> {
            assertThat(change.before()).isNull();
            assertThat(change.after()).isEqualTo(fresh);
            assertThat(change.superseded()).hasSize(1);
        });
    }

    /** Enters one change in the log as the product does. */
    private List<StandingChange> change(LoggedStatement from, LoggedStatement to) {
        RevisionChange change = new RevisionChange(
                from == null ? null : from.getRevision().getPlace(), to.getRevision(), to.getStatement());
        SpeakerChanges cause = new SpeakerChanges(
                "a-1",
                ChangeReason.NEW_VERSION,
                SECOND,
                SECOND,
                "test",
                List.of(change),
                List.of(),
                List.of(),
                List.of());
        StandingChanges standing = new StandingChanges(cause, id -> List.copyOf(log));
        standing.touch(change);
        standing.taken(from);
        log.remove(from);
        log.add(to);
        standing.put(to);
        List<StandingChange> changes = new ArrayList<>();
        standing.forEach(changes::add);
        return changes;
    }

    private static LoggedStatement logged(String words, Instant since, RevisionStatus status) {
        Statement statement = ReedStatements.of(words);
        Revision revision = Revision.newBuilder()
                .setPlace(new RevisionPlace("s-1", FIRST, since))
                .setUntil(status == RevisionStatus.STANDING ? null : SECOND)
                .setStatus(status)
                .setArticleVersion(1)
                .build();
        return LoggedStatement.newBuilder()
                .setSpeakerId("reed.anna-reed")
                .setArticleId("a-1")
                .setRevision(revision)
                .setStatement(statement)
                .setRecordedAt(SECOND)
                .build();
    }
}
