package io.onrecord.topology;

import static io.onrecord.topology.Articles.article;
import static io.onrecord.topology.Articles.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.ChangeType;
import io.onrecord.schema.EvidenceMemory;
import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.SpeakerKind;
import io.onrecord.schema.SpeakerMemory;
import io.onrecord.schema.SpeakerProfile;
import io.onrecord.schema.StatementEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who across articles: early statements follow what later ones tell. */
class SpeakerResolutionTest {
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
    void aFamilyNameJoinsTheFullNameThatIsKnown() {
        // Given
        rig.send(article("a-1", "Mayor Anna Reed said that the tax will rise."));
        // When
        rig.send(article("a-2", "Reed said that the ferry is late."));
        // Then
        assertThat(rig.statements()).extracting(StatementEvent::getSpeakerId).containsOnly("reed.anna-reed");
        assertThat(profiles()).containsOnlyKeys("reed.anna-reed");
        assertThat(profiles().get("reed.anna-reed").getStatements()).isEqualTo(2);
    }

    @Test
    void anEarlierStatementFollowsWhenTheFullNameComesLater() {
        // Given
        rig.send(article("a-1", "Reed said that the ferry is late."));
        StatementEvent added = rig.statements().get(0);
        // When
        rig.send(article("a-2", "Mayor Anna Reed said that the tax will rise."));
        // Then
        assertThat(added.getSpeakerId()).isEqualTo("reed.reed");
        assertThat(rig.statements())
                .filteredOn(event -> event.getStatementId().equals(added.getStatementId()))
                .singleElement()
                .satisfies(revised -> {
                    assertThat(revised.getType()).isEqualTo(ChangeType.REVISED);
                    assertThat(revised.getReason()).isEqualTo(ChangeReason.SPEAKERS_MERGED);
                    assertThat(revised.getSpeakerId()).isEqualTo("reed.anna-reed");
                    assertThat(revised.getPreviousSpeakerId()).isEqualTo("reed.reed");
                    assertThat(revised.getBefore()).isEqualTo(revised.getAfter());
                });
        assertThat(profiles().get("reed.anna-reed").getStatements()).isEqualTo(2);
        assertThat(profiles().get("reed.anna-reed").getMergedFrom()).containsExactly("reed.reed");
        assertThat(published().get("reed.reed").getMergedInto()).isEqualTo("reed.anna-reed");
    }

    @Test
    void aSecondBearerSplitsWhatWasJoined() {
        // Given
        rig.send(article("a-1", "Mayor Anna Reed said that the tax will rise."));
        rig.send(article("a-2", "Reed said that the ferry is late."));
        rig.statements();
        // When
        rig.send(article("a-3", "Tom Reed said that the harbour is deep."));
        // Then
        assertThat(rig.statements())
                .extracting(StatementEvent::getType, StatementEvent::getReason)
                .contains(tuple(ChangeType.REVISED, ChangeReason.SPEAKERS_SPLIT));
        assertThat(log())
                .filteredOn(logged -> logged.getArticleId().equals("a-2"))
                .singleElement()
                .satisfies(logged -> {
                    assertThat(logged.getCandidates()).containsExactly("reed.anna-reed", "reed.tom-reed");
                    assertThat(LoggedStatements.onRecord(logged).getSpeaker().getKind())
                            .isEqualTo(SpeakerKind.UNRESOLVED);
                });
        assertThat(profiles()).containsOnlyKeys("reed.anna-reed", "reed.tom-reed");
    }

    @Test
    void whatASecondBearerSaidWithdrawnLeavesTheFirstAlone() {
        // Given
        rig.send(article("a-1", "Mayor Anna Reed said that the tax will rise."));
        rig.send(article("a-2", "Reed said that the ferry is late."));
        rig.send(article("a-3", "Tom Reed said that the harbour is deep."));
        rig.statements();
        // When
        rig.retract("a-3", Articles.PUBLISHED.plusSeconds(600));
        // Then
        assertThat(rig.statements())
                .filteredOn(event -> event.getArticleId().equals("a-2"))
                .extracting(StatementEvent::getReason, StatementEvent::getSpeakerId)
                .containsExactly(tuple(ChangeReason.SPEAKER_RESOLVED, "reed.anna-reed"));
    }

    @Test
    void theIdOfAnUnresolvedSpeakerTellsWhereItsEvidenceLies() {
        // Given
        rig.send(article("a-1", "Mayor Anna Reed said that the tax will rise."));
        rig.send(article("a-2", "Reed said that the ferry is late."));
        rig.send(article("a-3", "Tom Reed said that the harbour is deep."));
        String id = log().stream()
                .filter(logged -> logged.getArticleId().equals("a-2"))
                .map(LoggedStatement::getSpeakerId)
                .findFirst()
                .orElseThrow();
        rig.retract("a-3", Articles.PUBLISHED.plusSeconds(600));
        // When
        UnresolvedId unresolved = UnresolvedId.of(id);
        // Then
        assertThat(unresolved).isNotNull();
        assertThat(rig.<EvidenceMemory>store(Stores.SPEAKER_IDENTITIES))
                .filteredOn(entry -> entry.key.compareTo(unresolved.first()) > 0
                        && entry.key.compareTo(unresolved.last()) < 0
                        && unresolved.isOf(entry.value.getArticleId()))
                .extracting(entry -> entry.value.getSpeakerId())
                .containsExactly("reed.anna-reed");
        assertThat(UnresolvedId.of("reed.anna-reed")).isNull();
    }

    @Test
    void aCorrectedNameIsNoEvidenceAnyMore() {
        // Given
        rig.send(article("a-1", "Anna Reed said that the tax will rise."));
        rig.send(article("a-2", "Reed said that the ferry is late."));
        // When
        rig.send(version("a-1", 30, "Hanna Reed said that the tax will rise."));
        // Then
        assertThat(profiles()).containsOnlyKeys("reed.hanna-reed");
        assertThat(profiles().get("reed.hanna-reed").getStatements()).isEqualTo(2);
    }

    @Test
    void whatIsPinnedWins() {
        // Given
        rig.send(article("a-1", "Anna Reed said that the tax will rise."));
        rig.send(article("a-2", "A. Reed said that the ferry is late."));
        rig.statements();
        // When
        rig.pin("reed.mayor", known("reed.mayor", "Anna Maria Reed"));
        // Then
        assertThat(rig.statements())
                .extracting(StatementEvent::getSpeakerId, StatementEvent::getPreviousSpeakerId)
                .containsOnly(tuple("reed.mayor", "reed.anna-reed"));
        SpeakerProfile profile = profiles().get("reed.mayor");
        assertThat(profile.getName()).isEqualTo("Anna Maria Reed");
        assertThat(profile.getExternalId()).isEqualTo("Q1");
        assertThat(published().get("reed.anna-reed").getMergedInto()).isEqualTo("reed.mayor");
    }

    @Test
    void whatIsNoLongerPinnedIsLearnedAgain() {
        // Given
        rig.pin("reed.mayor", known("reed.mayor", "Anna Maria Reed"));
        rig.send(article("a-1", "Anna Reed said that the tax will rise."));
        // When
        rig.pin("reed.mayor", null);
        // Then
        assertThat(profiles()).containsOnlyKeys("reed.anna-reed");
        assertThat(profiles().get("reed.anna-reed").getExternalId()).isNull();
    }

    @Test
    void aPinThatCannotBeUsedIsADeadLetter() {
        // Given
        rig.send(article("a-1", "Anna Reed said that the tax will rise."));
        // When
        rig.pin("reed", known("reed", "Anna Reed"));
        // Then
        assertThat(rig.deadLetters()).hasSize(1);
    }

    @Test
    void aMergeOfMuchIsDoneInStepsAndWholly() {
        // Given
        IntStream.range(0, 200)
                .forEach(n -> rig.send(article("a-" + n, "Reed said that ferry number " + n + " is late.")));
        rig.statements();
        // When
        rig.send(article("full", "Mayor Anna Reed said that the tax will rise."));
        // Then
        int atOnce = rig.statements().size();
        assertThat(atOnce).isBetween(2, 50);
        rig.settle();
        assertThat(rig.statements()).hasSize(201 - atOnce);
        assertThat(profiles().get("reed.anna-reed").getStatements()).isEqualTo(201);
        assertThat(profiles()).hasSize(1);
    }

    private static KnownSpeaker known(String id, String name) {
        return KnownSpeaker.newBuilder()
                .setId(id)
                .setKind(SpeakerKind.PERSON)
                .setNames(List.of(name))
                .setTitles(List.of())
                .setExternalId("Q1")
                .build();
    }

    private List<LoggedStatement> log() {
        return rig.<LoggedStatement>store(Stores.SPEAKER_STATEMENTS).stream()
                .map(entry -> entry.value)
                .toList();
    }

    private Map<String, SpeakerProfile> profiles() {
        return rig.<SpeakerMemory>store(Stores.SPEAKER_PROFILES).stream()
                .collect(Collectors.toMap(entry -> entry.key, entry -> entry.value.getProfile()));
    }

    /** What the compacted topic holds. */
    private Map<String, SpeakerProfile> published() {
        Map<String, SpeakerProfile> published = new TreeMap<>();
        rig.speakers().forEach(record -> published.compute(record.key, (id, before) -> record.value));
        return published;
    }
}
