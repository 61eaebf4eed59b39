package io.onrecord.topology;

import static io.onrecord.topology.Articles.article;
import static io.onrecord.topology.Articles.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.onrecord.schema.Article;
import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.ChangeType;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.RevisionStatus;
import io.onrecord.schema.SpeakerMemory;
import io.onrecord.schema.SpeakerProfile;
import io.onrecord.schema.StatementEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever holds a post at the time is the speaker where an article names the post alone. */
class PostResolutionTest {
    private static final String NAMED = "Mayor Anna Reed of Gullwick said that the tax will rise.";
    private static final String NAMELESS = "The mayor of Gullwick said that the ferry is late again.";

    private TopologyRig rig;

    @BeforeEach
    void start(@TempDir Path folder) {
        rig = new TopologyRig(folder);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void aPostWhoseHolderIsKnownIsTheHolder() {
        // Given
        rig.send(article("a-1", NAMED));
        rig.statements();
        // When
        rig.send(article("a-2", NAMELESS));
        // Then
        assertThat(rig.statements()).singleElement().satisfies(event -> {
            assertThat(event.getSpeakerId()).isEqualTo("reed.anna-reed");
            assertThat(event.getAfter().getSpeaker().getRule()).isEqualTo("post-holder");
            assertThat(event.getAfter().getSpeaker().getMention()).isEqualTo("The mayor");
        });
        assertThat(statements("reed.anna-reed")).isEqualTo(2);
    }

    @Test
    void aHolderWhoBecomesKnownLaterGetsWhatWasSaid() {
        // Given
        rig.send(article("a-1", NAMELESS));
        StatementEvent added = rig.statements().get(0);
        // When
        rig.send(article("a-2", NAMED));
        // Then
        assertThat(added.getSpeakerId()).startsWith("mayor.the-mayor-");
        assertThat(rig.statementRecords())
                .filteredOn(record -> record.value().getStatementId().equals(added.getStatementId()))
                .allSatisfy(record -> {
                    StatementEvent event = record.value();
                    assertThat(event.getType()).isEqualTo(ChangeType.REVISED);
                    assertThat(event.getReason()).isEqualTo(ChangeReason.SPEAKER_RESOLVED);
                    assertThat(event.getSpeakerId()).isEqualTo("reed.anna-reed");
                    assertThat(event.getPreviousSpeakerId()).isEqualTo(added.getSpeakerId());
                    assertThat(event.getBefore()).isEqualTo(added.getAfter());
                    assertThat(event.getAfter().getSpeaker().getName()).isEqualTo("Anna Reed");
                })
                .extracting(TestRecord::key)
                .containsExactly("reed.anna-reed", added.getSpeakerId());
        assertThat(statements("reed.anna-reed")).isEqualTo(2);
        assertThat(published().get(added.getSpeakerId()).getMergedInto()).isEqualTo("reed.anna-reed");
    }

    @Test
    void whereTwoAreKnownToHoldItAtThatTimeItIsNeither() {
        // Given
        rig.send(article("a-1", NAMED));
        rig.send(article("a-2", NAMELESS));
        rig.statements();
        // When
        rig.send(article("a-3", "Mayor Tom Marsh of Gullwick said that the harbour is deep."));
        // Then
        assertThat(rig.statements())
                .filteredOn(event -> event.getArticleId().equals("a-2"))
                .extracting(StatementEvent::getType, StatementEvent::getReason, StatementEvent::getPreviousSpeakerId)
                .containsOnly(tuple(ChangeType.REVISED, ChangeReason.SPEAKERS_SPLIT, "reed.anna-reed"));
        assertThat(statements("reed.anna-reed")).isEqualTo(1);
        assertThat(standing("a-2"))
                .singleElement()
                .satisfies(logged -> assertThat(logged.getSpeakerId()).startsWith("mayor.the-mayor-"));
    }

    @Test
    void theDateTellsWhoHeldIt() {
        // Given
        rig.send(article("a-1", NAMED));
        rig.send(dated("a-2", 100, "Mayor Tom Marsh of Gullwick said that the harbour is deep."));
        // When
        rig.send(article("a-3", NAMELESS));
        rig.send(dated("a-4", 90, "The mayor of Gullwick said that the pier is old."));
        rig.send(dated("a-5", 400, "The mayor of Gullwick said that the pier is gone."));
        // Then
        assertThat(standing("a-3")).extracting(LoggedStatement::getSpeakerId).containsExactly("reed.anna-reed");
        assertThat(standing("a-4")).extracting(LoggedStatement::getSpeakerId).containsExactly("marsh.tom-marsh");
        assertThat(standing("a-5"))
                .singleElement()
                .satisfies(logged -> assertThat(logged.getSpeakerId()).startsWith("mayor."));
    }

    @Test
    void whatACorrectionTakesAwayIsNoEvidenceAnyMore() {
        // Given
        rig.send(article("a-1", NAMED));
        rig.send(article("a-2", NAMELESS));
        // When
        rig.send(version("a-1", 30, "Anna Reed said that the tax will rise."));
        // Then
        assertThat(standing("a-2"))
                .singleElement()
                .satisfies(logged -> assertThat(logged.getSpeakerId()).startsWith("mayor."));
    }

    @Test
    void aStatementThatACorrectionGivesItsNameIsRevised() {
        // Given
        rig.send(article("a-1", NAMED));
        rig.send(article("a-2", NAMELESS));
        String id = standing("a-2").get(0).getRevision().getPlace().getStatementId();
        // When
        rig.send(version("a-2", 30, NAMELESS.replace("The mayor of Gullwick", "Anna Reed")));
        // Then
        assertThat(standing("a-2")).singleElement().satisfies(logged -> {
            assertThat(logged.getRevision().getPlace().getStatementId()).isEqualTo(id);
            assertThat(logged.getSpeakerId()).isEqualTo("reed.anna-reed");
        });
        assertThat(statements("reed.anna-reed")).isEqualTo(2);
        assertThat(rig.<Object>store(Stores.SPEAKER_CLAIMS)).hasSize(2);
        rig.retract("a-2", Articles.PUBLISHED.plusSeconds(7_200));
        assertThat(statements("reed.anna-reed")).isEqualTo(1);
        assertThat(rig.<Object>store(Stores.POST_STATEMENTS)).hasSize(1);
    }

    private static Article dated(String id, int days, String text) {
        return Article.newBuilder(article(id, text))
                .setPublished(Articles.PUBLISHED.minus(Duration.ofDays(days)))
                .build();
    }

    private List<LoggedStatement> standing(String articleId) {
        return rig.<LoggedStatement>store(Stores.SPEAKER_STATEMENTS).stream()
                .map(entry -> entry.value)
                .filter(logged -> logged.getArticleId().equals(articleId))
                .filter(logged -> logged.getRevision().getStatus() == RevisionStatus.STANDING)
                .toList();
    }

    private long statements(String speakerId) {
        return rig.<SpeakerMemory>store(Stores.SPEAKER_PROFILES).stream()
                .filter(entry -> entry.key.equals(speakerId))
                .mapToLong(entry -> entry.value.getProfile().getStatements())
                .sum();
    }

    private Map<String, SpeakerProfile> published() {
        Map<String, SpeakerProfile> published = new TreeMap<>();
        rig.speakers().forEach(record -> published.compute(record.key, (id, before) -> record.value));
        return published;
    }
}
