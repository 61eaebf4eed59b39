package io.onrecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveStatementsTest {
    private static final StatementOnRecord STATEMENT = Samples.statements().get(0);

    private final LiveStatements live = new LiveStatements("t1", 5, 3);

    @Test
    void slowReaderLosesTheOldestAndIsTold() throws InterruptedException {
        // Given
        Subscription reader = live.subscribe(Set.of(), null, 0);

        // When
        say(0, 0, 10);

        // Then
        assertThat(reader.next(Duration.ZERO)).isEqualTo(new Notice.Dropped(7));
        assertThat(positions(reader)).containsExactly("t1~7", "t1~8", "t1~9");
    }

    @Test
    void returningReaderMissesNothingThatIsRemembered() throws InterruptedException {
        // Given
        say(0, 0, 4);
        say(1, 0, 2);

        // When
        Subscription reader = live.subscribe(Set.of(), StreamPosition.parse("t1~2."), 0);

        // Then
        assertThat(positions(reader)).containsExactly("t1~3.", "t1~3.0", "t1~3.1");
    }

    @Test
    void readerWhoWasAwayTooLongIsToldHowMuchItMissed() throws InterruptedException {
        // Given
        say(0, 0, 20);

        // When
        Subscription reader = live.subscribe(Set.of(), StreamPosition.parse("t1~4"), 0);

        // Then
        assertThat(reader.next(Duration.ZERO)).isEqualTo(new Notice.Dropped(10));
        assertThat(positions(reader)).hasSize(5).last().isEqualTo("t1~19");
    }

    @Test
    void positionOfADeletedTopicCountsAsNone() throws InterruptedException {
        // Given
        say(0, 0, 3);

        // When
        Subscription reader = live.subscribe(Set.of(), StreamPosition.parse("t0~900"), 2);

        // Then
        assertThat(positions(reader)).containsExactly("t1~1", "t1~2");
    }

    @Test
    void readerOfAQuietSpeakerMovesOnAsWell() throws InterruptedException {
        // Given
        Subscription reader = live.subscribe(Set.of("nobody.at-all"), null, 0);

        // When
        say(0, 0, 2);

        // Then
        assertThat(reader.next(Duration.ZERO)).isEqualTo(new Notice.Silence(StreamPosition.parse("t1~1")));
    }

    @Test
    void closedReaderComesToAnEnd() throws InterruptedException {
        // Given
        Subscription reader = live.subscribe(Set.of(), null, 0);

        // When
        live.close();

        // Then
        assertThat(reader.next(Duration.ofMinutes(1))).isEqualTo(new Notice.End());
        assertThat(live.readers()).isZero();
    }

    private void say(int partition, int from, int to) {
        for (int offset = from; offset < to; offset++) {
            live.accept(partition, offset, STATEMENT);
        }
    }

    private static List<String> positions(Subscription reader) throws InterruptedException {
        List<String> positions = new ArrayList<>();
        while (reader.next(Duration.ZERO) instanceof Notice.Spoken spoken) {
            positions.add(spoken.position().toString());
        }
        return positions;
    }
}
