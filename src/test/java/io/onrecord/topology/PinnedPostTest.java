package io.onrecord.topology;

import static io.onrecord.topology.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.ChangeType;
import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.KnownTitle;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.RevisionStatus;
import io.onrecord.schema.SpeakerKind;
import io.onrecord.schema.StatementEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever a newsroom says holds a post is the speaker where an article of that time names the post alone. */
class PinnedPostTest {
    private static final String NAMELESS = "The mayor of Gullwick said that the ferry is late again.";
    private static final String LEARNED = "Mayor Tom Marsh of Gullwick said that the harbour is deep.";
    private static final KnownTitle MAYOR = mayor(Articles.PUBLISHED.minus(Duration.ofDays(90)), null);

    private TopologyRig rig;

    @BeforeEach
    void start(@TempDir Path folder) {
        rig = TopologyRig.inMemory(folder);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void aPinnedHolderNeedsNoArticleThatNamesBoth() {
        // Given
        rig.pin("reed.anna-reed", known("reed.anna-reed", MAYOR));
        // When
        rig.send(article("a-1", NAMELESS));
        // Then
        assertThat(rig.statements()).singleElement().satisfies(event -> {
            assertThat(event.getSpeakerId()).isEqualTo("reed.anna-reed");
            assertThat(event.getAfter().getSpeaker().getRule()).isEqualTo("post-holder");
        });
    }

    @Test
    void whatIsOnRecordGoesToWhoeverIsPinnedLater() {
        // Given
        rig.send(article("a-1", NAMELESS));
        rig.statements();
        // When
        rig.pin("reed.anna-reed", known("reed.anna-reed", MAYOR));
        // Then
        assertThat(rig.statements())
                .extracting(StatementEvent::getType, StatementEvent::getReason, StatementEvent::getSpeakerId)
                .containsOnly(tuple(ChangeType.REVISED, ChangeReason.SPEAKER_RESOLVED, "reed.anna-reed"));
    }

    @Test
    void whatIsPinnedWinsOverWhatWasLearned() {
        // Given
        rig.send(article("a-1", LEARNED));
        rig.send(article("a-2", NAMELESS));
        String learned = speaker("a-2");
        // When
        rig.pin("reed.anna-reed", known("reed.anna-reed", MAYOR));
        // Then
        assertThat(learned).isEqualTo("marsh.tom-marsh");
        assertThat(speaker("a-2")).isEqualTo("reed.anna-reed");
    }

    @Test
    void thePinnedIdIsTheSpeakersWhateverTheName() {
        // Given
        rig.pin("reed.the-mayor", known("reed.the-mayor", MAYOR));
        // When
        rig.send(article("a-1", NAMELESS));
        // Then
        assertThat(speaker("a-1")).isEqualTo("reed.the-mayor");
    }

    @Test
    void whatIsTakenBackNoLongerDecides() {
        // Given
        rig.pin("reed.anna-reed", known("reed.anna-reed", MAYOR));
        rig.send(article("a-1", NAMELESS));
        String pinned = speaker("a-1");
        // When
        rig.pin("reed.anna-reed", null);
        // Then
        assertThat(pinned).isEqualTo("reed.anna-reed");
        assertThat(speaker("a-1")).startsWith("mayor.the-mayor-");
        assertThat(rig.<Object>store(Stores.POST_PINS)).isEmpty();
        assertThat(rig.<Object>store(Stores.PINNED_POSTS)).isEmpty();
        rig.send(article("a-2", LEARNED));
        assertThat(speaker("a-1")).isEqualTo("marsh.tom-marsh");
    }

    @Test
    void aChangedRecordTakesThePlaceOfTheOneBefore() {
        // Given
        rig.pin("reed.anna-reed", known("reed.anna-reed", MAYOR));
        rig.send(article("a-1", NAMELESS));
        rig.send(article("a-2", "The spokesman of Gullwick said that the pier is old."));
        // When
        rig.pin("reed.anna-reed", known("reed.anna-reed", new KnownTitle("Spokesman", "Gullwick", null, null)));
        // Then
        assertThat(speaker("a-1")).startsWith("mayor.the-mayor-");
        assertThat(speaker("a-2")).isEqualTo("reed.anna-reed");
    }

    @Test
    void ofTwoWhoArePinnedForOneDayItIsNeither() {
        // Given
        rig.pin("reed.anna-reed", known("reed.anna-reed", MAYOR));
        rig.send(article("a-1", NAMELESS));
        // When
        rig.pin(
                "marsh.tom-marsh",
                KnownSpeaker.newBuilder(known("marsh.tom-marsh", MAYOR))
                        .setNames(List.of("Tom Marsh"))
                        .build());
        // Then
        assertThat(speaker("a-1")).startsWith("mayor.the-mayor-");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-03-01T18:00:00Z, -,                    reed.anna-reed
            2026-03-02T00:00:00Z, -,                    marsh.tom-marsh
            -,                    2026-03-02T00:00:00Z, reed.anna-reed
            -,                    2026-03-01T18:00:00Z, marsh.tom-marsh
            2026-02-01T00:00:00Z, 2026-02-27T00:00:00Z, marsh.tom-marsh
            -,                    -,                    reed.anna-reed
            """)
    void outsideTheDatesWhatWasLearnedDecides(@Nullable Instant from, @Nullable Instant until, String speaker) {
        // Given
        rig.send(article("a-1", LEARNED));
        rig.send(article("a-2", NAMELESS));
        // When
        rig.pin("reed.anna-reed", known("reed.anna-reed", mayor(from, until)));
        // Then
        assertThat(speaker("a-2")).isEqualTo(speaker);
    }

    @Test
    void datesAsFarAsATimeGoesAreNoTrouble() {
        // Given
        rig.send(article("a-1", NAMELESS));
        // When
        rig.pin(
                "reed.anna-reed",
                known(
                        "reed.anna-reed",
                        mayor(Instant.ofEpochMilli(Long.MIN_VALUE), Instant.ofEpochMilli(Long.MAX_VALUE))));
        // Then
        assertThat(rig.deadLetters()).isEmpty();
        assertThat(speaker("a-1")).isEqualTo("reed.anna-reed");
    }

    private static KnownTitle mayor(@Nullable Instant from, @Nullable Instant until) {
        return new KnownTitle("Mayor", "Gullwick", from, until);
    }

    private static KnownSpeaker known(String id, KnownTitle title) {
        return new KnownSpeaker(id, SpeakerKind.PERSON, List.of("Anna Reed"), List.of(title), null);
    }

    private String speaker(String articleId) {
        List<String> speakers = rig.<LoggedStatement>store(Stores.SPEAKER_STATEMENTS).stream()
                .map(entry -> entry.value)
                .filter(logged -> logged.getArticleId().equals(articleId))
                .filter(logged -> logged.getRevision().getStatus() == RevisionStatus.STANDING)
                .map(LoggedStatement::getSpeakerId)
                .toList();
        assertThat(speakers).hasSize(1);
        return speakers.get(0);
    }
}
