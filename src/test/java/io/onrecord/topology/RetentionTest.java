package io.onrecord.topology;

import static io.onrecord.topology.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.schema.Article;
import io.onrecord.schema.StatementEvent;
import io.onrecord.serde.InMemoryRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State is bounded: what nothing arrived for is forgotten, by the time index alone. */
class RetentionTest {
    private static final String TAX = "Mayor Anna Reed said that the harbour tax will rise.";
    private static final List<String> ARTICLE_STORES = List.of(Stores.ARTICLE_VERSIONS, Stores.ARTICLE_AGES);
    private static final List<String> STATEMENT_STORES =
            List.of(Stores.SPEAKER_STATEMENTS, Stores.STATEMENT_PLACES, Stores.STATEMENT_AGES);
    private static final List<String> SPEAKER_STORES = List.of(Stores.SPEAKER_PROFILES, Stores.SPEAKER_AGES);

    @Test
    void whatIsOlderThanItsRetentionIsSweptOutOfEveryStore(@TempDir Path folder) {
        // Given
        Map<String, String> settings = Map.of(
                "retention.statements.ms", "" + Duration.ofDays(30).toMillis(),
                "retention.speakers.ms", "" + Duration.ofDays(60).toMillis());
        try (TopologyRig rig = new TopologyRig(folder, new SaidExtractor(), new InMemoryRegistry(), settings)) {
            rig.send(article("old", TAX));
            rig.pass(Duration.ofDays(20));
            rig.send(article("new", TAX.replace("Anna Reed", "Tom Marsh")));

            // When
            rig.pass(Duration.ofDays(20));
            rig.send(article("newest", TAX.replace("Anna Reed", "Tom Marsh")));
            rig.pass(Duration.ofSeconds(2));

            // Then
            ARTICLE_STORES.forEach(
                    store -> assertThat(rig.store(store)).as(store).hasSize(2));
            STATEMENT_STORES.forEach(
                    store -> assertThat(rig.store(store)).as(store).hasSize(2));
            SPEAKER_STORES.forEach(
                    store -> assertThat(rig.store(store)).as(store).hasSize(2));

            rig.pass(Duration.ofDays(30));
            rig.send(article("last", TAX.replace("Anna Reed", "Tom Marsh")));
            rig.pass(Duration.ofSeconds(2));
            assertThat(rig.store(Stores.SPEAKER_PROFILES))
                    .as("speakers after 70 days")
                    .hasSize(1);
            assertThat(rig.speakers()).anyMatch(record -> record.key.equals("reed.anna-reed") && record.value == null);
        }
    }

    @Test
    void whoHeldAPostIsKnownForAsLongAsWhoIsWho(@TempDir Path folder) {
        // Given
        Map<String, String> settings = Map.of(
                "retention.statements.ms", "" + Duration.ofDays(30).toMillis(),
                "retention.speakers.ms", "" + Duration.ofDays(60).toMillis());
        try (TopologyRig rig = new TopologyRig(folder, new SaidExtractor(), new InMemoryRegistry(), settings)) {
            rig.send(article("a-1", "Mayor Anna Reed of Gullwick said that the tax will rise."));
            rig.pass(Duration.ofDays(40));
            rig.send(article("other", TAX));
            rig.pass(Duration.ofSeconds(2));
            rig.statements();

            // When
            rig.send(Article.newBuilder(article("a-2", "The mayor of Gullwick said that the ferry is late."))
                    .setPublished(Articles.PUBLISHED.plus(Duration.ofDays(40)))
                    .build());

            // Then
            assertThat(rig.statements())
                    .extracting(StatementEvent::getSpeakerId)
                    .containsExactly("reed.anna-reed");
            rig.pass(Duration.ofDays(31));
            rig.send(article("a-3", "The mayor of Gullwick said that the pier is old."));
            rig.pass(Duration.ofSeconds(2));
            assertThat(rig.store(Stores.POST_HOLDERS)).isEmpty();
            assertThat(rig.store(Stores.POST_HOLDER_AGES)).isEmpty();
            assertThat(rig.store(Stores.POST_STATEMENTS)).hasSize(1);
        }
    }

    @Test
    void anArchiveOfOldArticlesIsKeptFromItsArrivalOn(@TempDir Path folder) {
        // Given
        Article archived = Article.newBuilder(article("old", TAX))
                .setPublished(Articles.PUBLISHED.minus(Duration.ofDays(9_000)))
                .build();
        try (TopologyRig rig = new TopologyRig(folder)) {
            rig.send(article("new", TAX));

            // When
            rig.send(archived);
            rig.pass(Duration.ofSeconds(2));

            // Then
            assertThat(rig.store(Stores.SPEAKER_STATEMENTS)).hasSize(2);
        }
    }
}
