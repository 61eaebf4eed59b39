package io.onrecord.topology;

import static io.onrecord.topology.Articles.article;
import static io.onrecord.topology.Articles.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.onrecord.schema.Article;
import io.onrecord.schema.Claim;
import io.onrecord.schema.ClaimWording;
import io.onrecord.schema.Polarity;
import io.onrecord.schema.Sighting;
import io.onrecord.schema.StatementEvent;
import io.onrecord.schema.Trend;
import io.onrecord.schema.TrendWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One utterance in many articles: one claim with its sightings. */
class ClaimsTest {
    private static final String WALL =
            "Mayor Anna Reed said that the council will rebuild the harbour wall before the winter storms come.";

    private final Map<String, Claim> claims = new TreeMap<>();
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
    void theSameUtteranceInOtherWordsIsOneClaim() {
        // Given
        rig.send(from("Harbour Times", "a-1", 0, WALL));
        rig.send(from("Daily Gull", "a-2", 5, WALL));
        // When
        rig.send(from("City Wire", "a-3", 9, "Reed said that the council will rebuild the harbour wall."));
        // Then
        Claim claim = onlyClaim();
        assertThat(claim.getSpeakerId()).isEqualTo("reed.anna-reed");
        assertThat(claim.getSightings()).isEqualTo(3);
        assertThat(claim.getOutlets()).containsExactly("City Wire", "Daily Gull", "Harbour Times");
        assertThat(claim.getOutletCount()).isEqualTo(3);
        assertThat(claim.getCopies()).isEqualTo(1);
        assertThat(claim.getEarliest().getArticleId()).isEqualTo("a-1");
        assertThat(claim.getNewest()).extracting(Sighting::getArticleId).containsExactly("a-3", "a-2", "a-1");
        assertThat(claim.getWording())
                .isEqualTo("the council will rebuild the harbour wall before the winter storms come");
        assertThat(claim.getWordings()).extracting(ClaimWording::getSightings).containsExactly(2L, 1L);
        assertThat(rig.statements()).extracting(StatementEvent::getClaimId).containsOnly(claim.getId());
    }

    @Test
    void whatIsWithdrawnIsNoSightingAnyMore() {
        // Given
        rig.send(from("Harbour Times", "a-1", 0, WALL));
        rig.send(from("Daily Gull", "a-2", 5, WALL));
        String first = onlyClaim().getId();
        // When
        rig.retract("a-1", Articles.PUBLISHED.plusSeconds(3_600));
        // Then
        Claim claim = onlyClaim();
        assertThat(claim.getId()).isNotEqualTo(first);
        assertThat(claim.getSightings()).isEqualTo(1);
        rig.retract("a-2", Articles.PUBLISHED.plusSeconds(3_600));
        assertThat(standing()).isEmpty();
    }

    @Test
    void whatACorrectionRewordedIsInTheHistoryOfTheClaim() {
        // Given
        Article late = from("Harbour Times", "a-1", 0, WALL.replace("winter", "autumn"));
        Article first = Article.newBuilder(late).setText(WALL).build();
        Article second = Article.newBuilder(late)
                .setUpdated(Articles.PUBLISHED.plusSeconds(3_600))
                .build();
        rig.send(second);
        // When
        rig.send(first);
        // Then
        assertThat(onlyClaim().getWordings())
                .extracting(ClaimWording::getWording, ClaimWording::getSightings, ClaimWording::getUntil)
                .containsExactly(
                        tuple(
                                "the council will rebuild the harbour wall before the winter storms come",
                                0L,
                                Articles.PUBLISHED.plusSeconds(3_600)),
                        tuple(
                                "the council will rebuild the harbour wall before the autumn storms come",
                                1L,
                                Instant.EPOCH));
        assertThat(onlyClaim().getSightings()).isEqualTo(1);
    }

    @Test
    void aDenialInTheArticleIsLinkedToWhatItDenies() {
        // Given
        String told = "Anna Reed said that the ferry company dumped oil into the harbour in May.";
        String denied = " Tom Marsh denied that the company dumped oil into the harbour.";
        // When
        rig.send(article("a-1", told + denied));
        // Then
        assertThat(standing().values())
                .filteredOn(claim -> claim.getPolarity() == Polarity.ASSERTED)
                .singleElement()
                .satisfies(claim -> assertThat(claim.getDenials())
                        .singleElement()
                        .satisfies(denial -> {
                            assertThat(denial.getSpeakerId()).isEqualTo("marsh.tom-marsh");
                            assertThat(denial.getWording()).isEqualTo("the company dumped oil into the harbour");
                        }));
        rig.send(version("a-1", 30, told));
        assertThat(onlyClaim().getDenials()).isEmpty();
    }

    @Test
    void claimsFollowASpeakerWhoTurnsOutToBeSomebodyElse() {
        // Given
        rig.send(article("a-1", WALL.replace("Mayor Anna Reed", "Reed")));
        assertThat(onlyClaim().getSpeakerId()).isEqualTo("reed.reed");
        // When
        rig.send(from("Daily Gull", "a-2", 5, WALL));
        // Then
        assertThat(onlyClaim().getSpeakerId()).isEqualTo("reed.anna-reed");
        assertThat(onlyClaim().getSightings()).isEqualTo(2);
    }

    @Test
    void statementsAndDistinctClaimsAreCountedByTheHourAndTheDay() {
        // Given
        rig.send(from("Harbour Times", "a-1", 0, WALL));
        rig.send(from("Daily Gull", "a-2", 5, WALL));
        // When
        rig.send(from("City Wire", "a-3", 9, "Anna Reed said that the ferry to the old island is late again."));
        // Then
        List<Trend> trends = rig.trends();
        Trend hour = trends.get(trends.size() - 2);
        assertThat(hour.getWindow()).isEqualTo(TrendWindow.HOUR);
        assertThat(hour.getStatements()).isEqualTo(3);
        assertThat(hour.getClaims()).isEqualTo(2);
        assertThat(Duration.between(hour.getStart(), hour.getEnd())).isEqualTo(Duration.ofHours(1));
        assertThat(trends.get(trends.size() - 1).getWindow()).isEqualTo(TrendWindow.DAY);
        assertThat(trends).noneMatch(Trend::getBurst);
    }

    @Test
    void aClaimThatManyCarryAtOnceIsABurst() {
        // Given
        for (int outlet = 0; outlet < 9; outlet++) {
            rig.send(from("Outlet " + outlet, "a-" + outlet, outlet, WALL));
        }
        // When
        List<Trend> trends = rig.trends();
        // Then
        assertThat(trends)
                .filteredOn(Trend::getBurst)
                .isNotEmpty()
                .as("of a speaker of whom nothing is known before, nothing is unusual")
                .allMatch(trend ->
                        trend.getClaimId() != null && trend.getSpeakerId().equals("reed.anna-reed"));
    }

    @Test
    void aSpeakerWhoSaysFarMoreThanUsualIsABurst() {
        // Given
        for (int day = 0; day < 9; day++) {
            rig.send(from("Harbour Times", "b-" + day, (day - 9) * 24 * 60, said(day)));
        }
        assertThat(rig.trends()).noneMatch(Trend::getBurst);
        // When
        for (int more = 10; more < 20; more++) {
            rig.send(from("Harbour Times", "c-" + more, more, said(more)));
        }
        // Then
        assertThat(rig.trends())
                .filteredOn(Trend::getBurst)
                .isNotEmpty()
                .allMatch(trend -> trend.getClaimId() == null && trend.getWindow() == TrendWindow.DAY);
        assertThat(rig.metered(TrendMeters::bursts)).isBetween(1.0, rig.metered(TrendMeters::windows) - 1);
    }

    private static String said(int number) {
        return "Anna Reed said that ferry number " + number + " leaves from pier " + number + " tonight.";
    }

    @Test
    void anArticleThatIsMuchTooLateForTheTrendsIsNotCountedInThem() {
        // Given
        rig.send(from("Harbour Times", "a-1", 0, WALL));
        rig.trends();
        // When
        rig.send(from("Daily Gull", "a-2", -20 * 24 * 60, "Anna Reed said that the ferry to the old island is late."));
        // Then
        assertThat(rig.trends()).isEmpty();
        assertThat(standing()).hasSize(2);
    }

    private static Article from(String outlet, String id, int minutes, String text) {
        return Article.newBuilder(article(id, text))
                .setOutlet(outlet)
                .setPublished(Articles.PUBLISHED.plus(Duration.ofMinutes(minutes)))
                .build();
    }

    private Map<String, Claim> standing() {
        rig.claims().forEach(record -> {
            if (record.value == null) {
                claims.remove(record.key);
            } else {
                claims.put(record.key, record.value);
            }
        });
        return claims;
    }

    private Claim onlyClaim() {
        assertThat(standing()).hasSize(1);
        return claims.values().iterator().next();
    }
}
