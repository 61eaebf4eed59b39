package io.onrecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnedPartitionsTest {
    @TempDir
    private Path folder;

    @Test
    void aPartitionIsOwnedFromWhenItsProcessorsOpenUntilTheyClose() {
        // Given
        OwnedPartitions owned;
        OwnedPartitions.Stint first;
        try (TopologyRig rig = new TopologyRig(folder)) {
            owned = rig.owned();
            first = owned.stint(0);
        }

        // When
        OwnedPartitions.Stint after = owned.stint(0);

        // Then
        assertThat(first).isNotNull();
        assertThat(after).isNull();
    }

    @Test
    void aPartitionThatCameBackIsAnotherStint() {
        // Given
        OwnedPartitions owned = new OwnedPartitions();
        owned.opened(3);
        OwnedPartitions.Stint before = owned.stint(3);
        owned.closed(3);

        // When
        owned.opened(3);

        // Then
        assertThat(owned.stint(3)).isNotNull().isNotSameAs(before);
        assertThat(owned.stint(2)).isNull();
    }
}
