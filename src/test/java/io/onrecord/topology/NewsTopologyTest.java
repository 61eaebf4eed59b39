package io.onrecord.topology;

import static io.onrecord.topology.Articles.PUBLISHED;
import static io.onrecord.topology.Articles.article;
import static io.onrecord.topology.Articles.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.schema.Article;
import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.ChangeType;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.SpeakerProfile;
import io.onrecord.schema.StatementEvent;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsTopologyTest {
    private static final String TAX = "Mayor Anna Reed said that the harbour tax will rise by four per cent.";
    private static final String TAX_CORRECTED = "Mayor Anna Reed said that the harbour tax will rise by five per cent.";
    private static final String BRIDGE = "Tom Marsh denied that the bridge is unsafe.";

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
    void everyStatementIsAddedUnderItsSpeakerWithTheArticlesTime() {
        // Given
        Article article = article("a-1", TAX + " " + BRIDGE);

        // When
        rig.send(article);

        // Then
        List<TestRecord<String, StatementEvent>> records = rig.statementRecords();
        assertThat(records).extracting(TestRecord::key).containsExactlyInAnyOrder("reed.anna-reed", "marsh.tom-marsh");
        assertThat(records).allMatch(record -> record.getRecordTime().equals(PUBLISHED));
        StatementEvent reed = records.get(0).value();
        assertThat(reed.getType()).isEqualTo(ChangeType.ADDED);
        assertThat(reed.getReason()).isEqualTo(ChangeReason.FIRST_VERSION);
        assertThat(reed.getArticleVersion()).isEqualTo(1);
        assertThat(reed.getBefore()).isNull();
        assertThat(reed.getAfter().getContent().getText()).isEqualTo("the harbour tax will rise by four per cent");
        assertThat(reed.getAfter().getSpeaker().getTitle()).isEqualTo("Mayor");
        assertThat(reed.getOutlet()).isEqualTo("Harbour Times");
        assertThat(rig.count(Outcome.PROCESSED)).isEqualTo(1);
    }

    @Test
    void aProfileCountsWhatStands() {
        // Given
        rig.send(article("a-1", TAX));

        // When
        rig.send(article("a-2", "Anna Reed denied that she knew."));

        // Then
        SpeakerProfile profile = last(rig.speakers()).value;
        assertThat(profile.getId()).isEqualTo("reed.anna-reed");
        assertThat(profile.getName()).isEqualTo("Anna Reed");
        assertThat(profile.getStatements()).isEqualTo(2);
        assertThat(profile.getDenied()).isEqualTo(1);
        assertThat(profile.getNewest()).hasSize(2);
        assertThat(profile.getTitles())
                .singleElement()
                .matches(title -> title.getTitle().equals("Mayor"));
    }

    @Test
    void aCorrectedStatementIsRevisedWithBeforeAndAfter() {
        // Given
        rig.send(article("a-1", TAX));
        StatementEvent added = rig.statements().get(0);

        // When
        rig.send(version("a-1", 30, TAX_CORRECTED));

        // Then
        assertThat(rig.statementRecords()).singleElement().satisfies(record -> {
            StatementEvent revised = record.value();
            assertThat(revised.getType()).isEqualTo(ChangeType.REVISED);
            assertThat(revised.getReason()).isEqualTo(ChangeReason.NEW_VERSION);
            assertThat(revised.getStatementId()).isEqualTo(added.getStatementId());
            assertThat(revised.getArticleVersion()).isEqualTo(2);
            assertThat(revised.getBefore()).isEqualTo(added.getAfter());
            assertThat(revised.getAfter().getContent().getText()).contains("five per cent");
            assertThat(revised.getPublishedAt()).isEqualTo(PUBLISHED);
            assertThat(record.getRecordTime()).isEqualTo(PUBLISHED.plus(30, ChronoUnit.MINUTES));
        });
        assertThat(last(rig.speakers()).value.getStatements()).isEqualTo(1);
    }

    @Test
    void aStatementThatIsGoneIsWithdrawnAndItsSpeakersProfileWithIt() {
        // Given
        rig.send(article("a-1", TAX + " " + BRIDGE));
        rig.statements();

        // When
        rig.send(version("a-1", 30, TAX));

        // Then
        assertThat(rig.statements()).singleElement().satisfies(event -> {
            assertThat(event.getType()).isEqualTo(ChangeType.WITHDRAWN);
            assertThat(event.getSpeakerId()).isEqualTo("marsh.tom-marsh");
            assertThat(event.getBefore()).isNotNull();
            assertThat(event.getAfter()).isNull();
        });
        assertThat(last(rig.speakers())).isEqualTo(KeyValue.pair("marsh.tom-marsh", null));
    }

    @Test
    void aStatementGivenToSomeoneElseIsRevisedAndToldUnderBoth() {
        // Given
        rig.send(article("a-1", TAX));
        StatementEvent added = rig.statements().get(0);

        // When
        rig.send(version("a-1", 30, TAX.replace("Mayor Anna Reed", "Tom Marsh")));

        // Then
        assertThat(rig.statementRecords())
                .allSatisfy(record -> {
                    StatementEvent event = record.value();
                    assertThat(event.getStatementId()).isEqualTo(added.getStatementId());
                    assertThat(event.getType()).isEqualTo(ChangeType.REVISED);
                    assertThat(event.getReason()).isEqualTo(ChangeReason.SPEAKER_CHANGED);
                    assertThat(event.getSpeakerId()).isEqualTo("marsh.tom-marsh");
                    assertThat(event.getPreviousSpeakerId()).isEqualTo("reed.anna-reed");
                    assertThat(event.getBefore()).isEqualTo(added.getAfter());
                    assertThat(event.getAfter().getSpeaker().getName()).isEqualTo("Tom Marsh");
                    assertThat(event.getArticleVersion()).isEqualTo(2);
                })
                .extracting(TestRecord::key)
                .containsExactly("marsh.tom-marsh", "reed.anna-reed");
    }

    @Test
    void whatIsKnownChangesNothing() {
        // Given
        rig.send(article("a-1", TAX));
        rig.statements();

        // When
        rig.send(article("a-1", TAX));
        rig.send(version("a-1", 60, TAX));
        Article retitled = version("a-1", 90, TAX);
        rig.send(Article.newBuilder(retitled).setTitle("Another headline").build());

        // Then
        assertThat(rig.statements()).isEmpty();
        assertThat(rig.count(Outcome.UNCHANGED)).isEqualTo(3);
    }

    @Test
    void aLateOlderVersionDoesNotChangeWhatStands() {
        // Given
        rig.send(version("a-1", 30, TAX));
        rig.statements();

        // When
        rig.send(version("a-1", 10, TAX + " " + BRIDGE));

        // Then
        assertThat(rig.statements()).isEmpty();
        assertThat(rig.store(Stores.SPEAKER_STATEMENTS)).hasSize(2);
    }

    @Test
    void aRetractionWithdrawsAllAndAReinstatementBringsItBack() {
        // Given
        rig.send(article("a-1", TAX + " " + BRIDGE));
        List<String> ids =
                rig.statements().stream().map(StatementEvent::getStatementId).toList();

        // When
        rig.retract("a-1", PUBLISHED.plus(1, ChronoUnit.HOURS));
        List<StatementEvent> withdrawn = rig.statements();
        rig.send(version("a-1", 120, TAX + " " + BRIDGE));

        // Then
        assertThat(withdrawn).hasSize(2).allMatch(event -> event.getReason() == ChangeReason.RETRACTED);
        assertThat(rig.statements())
                .allMatch(event -> event.getType() == ChangeType.ADDED)
                .allMatch(event -> event.getReason() == ChangeReason.REINSTATED)
                .extracting(StatementEvent::getStatementId)
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aRetractionSaysWhyInTheEventAndOnRecord() {
        // Given
        rig.send(article("a-1", TAX + " " + BRIDGE));
        rig.send(version("a-1", 30, BRIDGE));
        List<StatementEvent> before = rig.statements();

        // When
        rig.retract("a-1", PUBLISHED.plus(1, ChronoUnit.HOURS), "its page is\n gone: " + "x".repeat(400));
        rig.retract("a-1", PUBLISHED.plus(2, ChronoUnit.HOURS), "another reason");

        // Then
        assertThat(before).extracting(StatementEvent::getRetraction).containsOnlyNulls();
        assertThat(rig.statements())
                .singleElement()
                .satisfies(event -> assertThat(event.getRetraction())
                        .startsWith("its page is gone: xxx")
                        .hasSize(300));
        assertThat(rig.<LoggedStatement>store(Stores.SPEAKER_STATEMENTS))
                .extracting(entry -> entry.value.getRevision().getRetraction())
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(reason -> assertThat(reason).startsWith("its page is gone"));
    }

    @Test
    void aRetractionWithoutADateHoldsUntilTheNextArrival() {
        // Given
        rig.send(article("a-1", TAX));
        rig.statements();

        // When
        rig.retract("a-1", null);
        List<StatementEvent> withdrawn = rig.statements();
        rig.send(article("a-1", TAX));

        // Then
        assertThat(withdrawn).extracting(StatementEvent::getType).containsExactly(ChangeType.WITHDRAWN);
        assertThat(rig.statements()).extracting(StatementEvent::getType).containsExactly(ChangeType.ADDED);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
