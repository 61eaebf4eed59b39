package io.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    @TempDir
    Path folder;

    private Path one;
    private Path two;

    @BeforeEach
    void write() throws IOException {
        one = Files.writeString(folder.resolve("one.jsonl"), "{}");
        two = Files.writeString(folder.resolve("two.jsonl"), "{}");
    }

    private Checkpoint open(boolean again) throws IOException {
        return Checkpoint.of(folder.resolve("data"), "cluster", List.of(one, two), again);
    }

    @Test
    void anInterruptedRunIsTakenUp() throws IOException {
        // Given
        Checkpoint first = open(false);
        first.done(one);
        first.at(two, 17);
        // When
        Checkpoint second = open(false);
        // Then
        assertThat(first.isTakenUp()).isFalse();
        assertThat(second.isTakenUp()).isTrue();
        assertThat(second.isDone(one)).isTrue();
        assertThat(second.place(two)).isEqualTo(17);
    }

    @Test
    void aRunThatEndedLeavesNothing() throws IOException {
        // Given
        Checkpoint first = open(false);
        first.done(one);
        first.end();
        // When
        Checkpoint second = open(false);
        // Then
        assertThat(second.isTakenUp()).isFalse();
    }

    @Test
    void aChangedFileIsReadFromItsBeginning() throws IOException {
        // Given
        open(false).at(one, 17);
        Files.writeString(one, "{\"id\": \"another\"}");
        // When
        long place = open(false).place(one);
        // Then
        assertThat(place).isZero();
    }

    @Test
    void anotherClusterOrAgainBeginsAnew() throws IOException {
        // Given
        open(false).at(one, 17);
        // When
        Checkpoint other = Checkpoint.of(folder.resolve("data"), "other", List.of(one, two), false);
        // Then
        assertThat(other.isTakenUp()).isFalse();
        assertThat(open(true).isTakenUp()).isFalse();
    }
}
