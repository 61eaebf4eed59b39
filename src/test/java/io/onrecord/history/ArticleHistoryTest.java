package io.onrecord.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.history.Version.Edition;
import io.onrecord.history.Version.Retraction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleHistoryTest {
    private static final String TAX = "the harbour tax will rise by four per cent next spring";
    private static final String TAX_CORRECTED = "the harbour tax will rise by five per cent next spring";
    private static final String BRIDGE = "nobody has yet decided where the new bridge should stand";

    @Test
    void aRewordedStatementKeepsItsId() {
        // Given
        ArticleHistory first = history(10, TAX, BRIDGE);

        // When
        ArticleHistory second = with(first, 20, 20, TAX_CORRECTED, BRIDGE);

        // Then
        List<Standing> standings = second.standings();
        assertThat(standings).hasSize(3);
        assertThat(standings.get(0).place().statementId())
                .isEqualTo(standings.get(1).place().statementId());
        assertThat(standings.get(0)).matches(Standing::succeeded).matches(s -> s.until() == 20);
        assertThat(standings.get(1)).matches(Standing::isOpen).matches(s -> s.version() == 2);
        assertThat(standings.get(2)).matches(Standing::isOpen).matches(s -> s.version() == 1);
    }

    @Test
    void aDroppedStatementIsWithdrawnAndAnotherAdded() {
        // Given
        ArticleHistory first = history(10, TAX);

        // When
        List<Standing> standings = with(first, 20, 20, BRIDGE).standings();

        // Then
        assertThat(standings).hasSize(2);
        assertThat(standings.get(0)).matches(s -> !s.isOpen() && !s.succeeded());
        assertThat(standings.get(1).place().statementId())
                .isNotEqualTo(standings.get(0).place().statementId());
    }

    @Test
    void anotherDateOrHeadlineOverTheSameBodyChangesNothing() {
        // Given
        ArticleHistory first = history(10, TAX);

        // When
        ArticleHistory bumped = first.with(new Edition(30, 30, 10, body(TAX), new Heading(null, null, "New headline")));

        // Then
        assertThat(Changes.between(first, bumped)).isEmpty();
    }

    @Test
    void theSameVersionTwiceIsKnown() {
        // Given
        ArticleHistory first = history(10, TAX);

        // When
        ArticleHistory again = first.with(edition(10, 99, TAX));

        // Then
        assertThat(again).isSameAs(first);
    }

    @Test
    void aLateOlderVersionChangesWhatStoodAndNotWhatStands() {
        // Given
        ArticleHistory newer = history(20, TAX);

        // When
        ArticleHistory both = with(newer, 10, 30, BRIDGE, TAX);

        // Then
        assertThat(both.standings())
                .hasSize(2)
                .filteredOn(Standing::isOpen)
                .singleElement()
                .satisfies(standing -> {
                    assertThat(standing.place().since()).isEqualTo(10);
                    assertThat(standing.place().statementId())
                            .isEqualTo(newer.standings().get(0).place().statementId());
                });
    }

    @Test
    void aRetractionWithdrawsAllAndAReinstatementBringsTheSameIdsBack() {
        // Given
        ArticleHistory first = history(10, TAX, BRIDGE);

        // When
        ArticleHistory retracted = first.with(new Retraction(20, 20, true, "misheard"));
        ArticleHistory reinstated = retracted.with(edition(30, 30, TAX, BRIDGE));

        // Then
        assertThat(retracted.standings())
                .hasSize(2)
                .noneMatch(Standing::isOpen)
                .extracting(Standing::retraction)
                .containsOnly("misheard");
        assertThat(reinstated.standings())
                .filteredOn(Standing::isOpen)
                .extracting(s -> s.place().statementId())
                .containsExactlyElementsOf(first.standings().stream()
                        .map(s -> s.place().statementId())
                        .toList());
    }

    @Test
    void anUndatedRetractionGivesWayToWhatComesAfterItButNotToALateOlderVersion() {
        // Given
        ArticleHistory retracted = history(10, TAX).with(new Retraction(500, 500, false, ""));

        // When
        ArticleHistory older = with(retracted, 5, 501, BRIDGE);
        ArticleHistory again = with(retracted, 10, 502, TAX);

        // Then
        assertThat(older.standings()).noneMatch(Standing::isOpen);
        assertThat(again.standings()).filteredOn(Standing::isOpen).hasSize(1);
    }

    @Test
    void versionsOfOneDateStandInTheOrderOfTheirArrival() {
        // Given
        ArticleHistory first = history(10, TAX);

        // When
        List<Standing> standings = with(first, 10, 40, TAX_CORRECTED).standings();

        // Then
        assertThat(standings).hasSize(2);
        assertThat(standings.get(1))
                .matches(Standing::isOpen)
                .matches(s -> s.place().since() == 40);
    }

    @Test
    void ofMoreVersionsThanAreKeptTheOldestStillGivesTheIds() {
        // Given
        ArticleHistory history = history(10, TAX);
        String id = history.standings().get(0).place().statementId();

        // When
        for (int i = 1; i <= 2 * ArticleHistory.MAX_VERSIONS; i++) {
            history = with(history, 10 + i, 10 + i, TAX, BRIDGE + " " + i);
        }

        // Then
        assertThat(history.versions()).hasSize(ArticleHistory.MAX_VERSIONS);
        assertThat(history.standings())
                .filteredOn(Standing::isOpen)
                .anyMatch(s -> s.place().statementId().equals(id));
    }

    private static ArticleHistory history(long at, String... contents) {
        return with(ArticleHistory.of("article-1"), at, at, contents);
    }

    private static ArticleHistory with(ArticleHistory history, long at, long recordedAt, String... contents) {
        return history.with(edition(at, recordedAt, contents))
                .read(
                        body(contents),
                        Arrays.stream(contents)
                                .map(ArticleHistoryTest::utterance)
                                .toList());
    }

    private static Edition edition(long at, long recordedAt, String... contents) {
        return new Edition(at, recordedAt, 10, body(contents), Heading.NONE);
    }

    private static long body(String... contents) {
        return Hash.of(String.join("\n", contents));
    }

    private static Utterance utterance(String content) {
        return new Utterance(
                "reed",
                Hash.of(content),
                Hash.of(content),
                Sketch.of(List.of(content.split(" "))),
                -1,
                -1,
                List.of(),
                "",
                "");
    }
}
