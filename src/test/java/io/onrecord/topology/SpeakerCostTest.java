package io.onrecord.topology;

import static io.onrecord.topology.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.schema.SpeakerMemory;
import io.onrecord.schema.SpeakerWindows;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A speaker in the news costs no more a statement than a rare one: what is read and written for one more does not grow. */
class SpeakerCostTest {
    private static final List<String> NAMES = List.of("Anna Reed", "Reed", "A. Reed", "Mayor Anna Reed");
    private static final List<String> THINGS =
            List.of("tax", "bridge", "ferry", "school", "harbour", "council", "budget", "road", "tower", "park");

    @Test
    void recordsOfASpeakerWhoSaysMuchStayBounded(@TempDir Path folder) {
        // Given
        try (TopologyRig rig = TopologyRig.inMemory(folder)) {
            IntStream.range(0, 200).forEach(n -> rig.send(said(n)));
            rig.settle();
            int few = size(rig, Stores.SPEAKER_PROFILES) + size(rig, Stores.SPEAKER_WINDOWS);
            rig.statements();
            rig.speakers();
            rig.claims();
            rig.trends();
            // When
            IntStream.range(200, 1_000).forEach(n -> rig.send(said(n)));
            // Then
            assertThat(rig.store(Stores.IDENTITY_BACKLOG)).isEmpty();
            assertThat(rig.statements()).as("one event a statement").hasSize(800);
            assertThat(rig.speakers()).as("one profile a statement").hasSize(800);
            assertThat(rig.trends())
                    .as("an hour and a day a statement, and claims in a burst")
                    .hasSizeLessThan(3 * 800);
            int many = size(rig, Stores.SPEAKER_PROFILES) + size(rig, Stores.SPEAKER_WINDOWS);
            assertThat(many).as("bytes of profile and windows").isLessThan(few + 500);
        }
    }

    private static io.onrecord.schema.Article said(int n) {
        return article(
                "a-" + n,
                "%s said that the %s near the %s will cost %d crowns."
                        .formatted(NAMES.get(n % 4), THINGS.get(n % 10), THINGS.get(n / 10 % 10), n));
    }

    private static int size(TopologyRig rig, String store) {
        int size = 0;
        for (KeyValue<String, Object> entry : rig.store(store)) {
            size += entry.value instanceof SpeakerMemory || entry.value instanceof SpeakerWindows
                    ? entry.value.toString().length()
                    : 0;
        }
        return size;
    }
}
