package io.onrecord.topology;

import static io.onrecord.topology.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.schema.Article;
import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.KnownTitle;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.SpeakerKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However much was said by whoever held a post: what becomes known of one moves it a few at a time, and in the end all of it. */
class PostReviewTest {
    private static final int MANY = 100;
    private static final Article REED = article("n-1", "Mayor Anna Reed of Gullwick said that the tax will rise.");
    private static final Article MARSH = article("n-2", "Mayor Tom Marsh of Gullwick said that the harbour is deep.");
    private static final KnownSpeaker PINNED = new KnownSpeaker(
            "holt.ida-holt",
            SpeakerKind.PERSON,
            List.of("Ida Holt"),
            List.of(new KnownTitle("Mayor", "Gullwick", Articles.PUBLISHED.minus(Duration.ofDays(15)), null)),
            null);

    @Test
    void aRecordPaysForAFew(@TempDir Path folder) {
        // Given
        try (TopologyRig rig = TopologyRig.inMemory(folder)) {
            saysMuch(rig);
            // When
            rig.send(REED);
            // Then
            assertThat(count(rig, "reed.anna-reed")).isEqualTo(24 + 1);
            assertThat(rig.store(Stores.POST_BACKLOG)).hasSize(1);
            rig.send(article("a-other", "The mayor of Gullwick said that the pier is old."));
            assertThat(count(rig, "reed.anna-reed")).as("and each that follows").isEqualTo(24 + 1 + 24 + 1);
            rig.settle();
            assertThat(count(rig, "reed.anna-reed")).isEqualTo(MANY + 2);
            assertThat(rig.store(Stores.POST_BACKLOG)).isEmpty();
        }
    }

    @Test
    void whatChangesAgainBeforeAllIsDoneEndsAsIfItHadBeenKnown(@TempDir Path folder) {
        // Given
        List<Consumer<TopologyRig>> news = List.of(
                rig -> rig.send(REED),
                rig -> rig.pin("holt.ida-holt", PINNED),
                rig -> rig.send(MARSH),
                rig -> rig.retract("n-1", Articles.PUBLISHED.plusSeconds(7_200)));
        // When
        Map<String, String> before = speakers(folder, rig -> {
            news.forEach(one -> one.accept(rig));
            saysMuch(rig);
        });
        // Then
        assertThat(before)
                .hasSize(MANY + 1)
                .containsEntry("a-0", "holt.ida-holt")
                .containsEntry("a-99", "marsh.tom-marsh");
        assertThat(speakers(folder, rig -> {
                    saysMuch(rig);
                    news.forEach(one -> one.accept(rig));
                }))
                .isEqualTo(before);
        assertThat(speakers(folder, rig -> {
                    news.get(2).accept(rig);
                    saysMuch(rig);
                    news.get(3).accept(rig);
                    news.get(1).accept(rig);
                    news.get(0).accept(rig);
                }))
                .isEqualTo(before);
    }

    /** A hundred articles of a month. */
    private static void saysMuch(TopologyRig rig) {
        IntStream.range(0, MANY)
                .forEach(n -> rig.send(Article.newBuilder(article(
                                "a-" + n,
                                "The mayor of Gullwick said that the ferry is late by %d hours.".formatted(n)))
                        .setPublished(Articles.PUBLISHED.minus(Duration.ofHours(7L * n)))
                        .build()));
    }

    private static Map<String, String> speakers(Path folder, Consumer<TopologyRig> arrivals) {
        try (TopologyRig rig = TopologyRig.inMemory(folder)) {
            arrivals.accept(rig);
            rig.settle();
            Map<String, String> speakers = new TreeMap<>();
            rig.<LoggedStatement>store(Stores.SPEAKER_STATEMENTS).stream()
                    .map(entry -> entry.value)
                    .filter(logged -> !logged.getArticleId().equals("n-1"))
                    .forEach(logged -> speakers.put(logged.getArticleId(), logged.getSpeakerId()));
            return speakers;
        }
    }

    private static long count(TopologyRig rig, String speakerId) {
        return rig.<LoggedStatement>store(Stores.SPEAKER_STATEMENTS).stream()
                .filter(entry -> entry.value.getSpeakerId().equals(speakerId))
                .count();
    }
}
