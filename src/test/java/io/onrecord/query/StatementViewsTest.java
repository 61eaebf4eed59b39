package io.onrecord.query;

import static io.onrecord.topology.Articles.article;
import static io.onrecord.topology.Articles.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.topology.Stores;
import io.onrecord.topology.TopologyRig;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store tells of statements that moved, the same whatever was told of them when. */
class StatementViewsTest {
    private static final String TAX = "Mayor Anna Reed said that the tax will rise.";

    @Test
    void aStatementThatACorrectionGivesToAnotherIsRevisedThereAndGoneHere(@TempDir Path folder) {
        try (TopologyRig rig = new TopologyRig(folder)) {
            // Given
            rig.send(version("a-1", 30, TAX.replace("Mayor Anna Reed", "Tom Marsh")));
            // When
            rig.send(article("a-1", TAX));
            // Then
            assertThat(view(rig, "marsh.tom-marsh")).satisfies(statement -> {
                assertThat(statement.status()).isEqualTo("revised");
                assertThat(statement.reason()).isEqualTo("speaker_changed");
            });
            assertThat(view(rig, "reed.anna-reed")).satisfies(statement -> {
                assertThat(statement.status()).isEqualTo("withdrawn");
                assertThat(statement.reason()).isEqualTo("speaker_changed");
            });
        }
    }

    @Test
    void aStatementThatIsInANewVersionFirstIsAdded(@TempDir Path folder) {
        try (TopologyRig rig = new TopologyRig(folder)) {
            // Given
            rig.send(article("a-1", TAX));
            // When
            rig.send(version("a-1", 30, TAX + "\n\nTom Marsh said that the ferry is late again."));
            // Then
            assertThat(view(rig, "marsh.tom-marsh").status()).isEqualTo("added");
        }
    }

    private static StatementOnRecord view(TopologyRig rig, String speakerId) {
        List<LoggedStatement> revisions = rig.<LoggedStatement>store(Stores.SPEAKER_STATEMENTS).stream()
                .map(entry -> entry.value)
                .filter(logged -> logged.getSpeakerId().equals(speakerId))
                .toList();
        return StatementViews.of(revisions, null, null);
    }
}
