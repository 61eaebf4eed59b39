package io.onrecord.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.query.Cursor;
import io.onrecord.query.PartitionQueries;
import io.onrecord.query.PartitionQueries.Role;
import io.onrecord.query.RemotePartitions;
import io.onrecord.query.Samples;
import io.onrecord.query.SpeakerSearch;
import io.onrecord.query.StateMoving;
import io.onrecord.query.StatementSearch;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asked over HTTP or asked directly, a partition says the same. */
class RemotePartitionsTest {
    private static final String SPEAKER = "lindqvist.sara-lindqvist";
    private static final int PARTITION = Samples.partition(SPEAKER, 3);

    private static SampleServer server;
    private static PartitionQueries remote;

    private final PartitionQueries local = Samples.partitions(3);

    @BeforeAll
    static void start() {
        server = SampleServer.start();
        remote = remote(URI.create(server.url()).getPort());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsSpeakers() {
        // Given
        SpeakerSearch search =
                new SpeakerSearch("sara l", SpeakerSearch.Order.RECENT, 3, new Cursor(Long.MAX_VALUE, "a & b"));

        // When
        var page = remote.speakers(PARTITION, search, Role.OWNER);

        // Then
        assertThat(page).isEqualTo(local.speakers(PARTITION, search, Role.OWNER));
        assertThat(page.items()).hasSize(1);
    }

    @Test
    void tellsOneSpeakerOrNobody() {
        // When
        var found = remote.speaker(PARTITION, SPEAKER, Role.OWNER);

        // Then
        assertThat(found).isPresent().isEqualTo(local.speaker(PARTITION, SPEAKER, Role.OWNER));
        assertThat(remote.speaker(PARTITION, "nobody.at-all", Role.OWNER)).isEmpty();
    }

    @Test
    void tellsWhereAnIdLeads() {
        // Given
        int partition = Samples.partition(Samples.FORMER_ID, 3);

        // When
        var successor = remote.successor(partition, Samples.FORMER_ID, Role.OWNER);

        // Then
        assertThat(successor).contains(SPEAKER);
        assertThat(remote.successor(PARTITION, SPEAKER, Role.OWNER)).isEmpty();
    }

    @Test
    void listsStatementsWithEverythingInThem() {
        // Given
        StatementSearch search =
                new StatementSearch(SPEAKER, Instant.EPOCH, Samples.NOW, "direct", null, null, 1, null);

        // When
        var page = remote.statements(PARTITION, search, Role.STANDBY);

        // Then
        assertThat(page).isPresent().isEqualTo(local.statements(PARTITION, search, Role.STANDBY));
    }

    @Test
    void anInstanceThatIsGoneIsStateThatMoves() {
        // Given
        PartitionQueries gone = remote(1);

        // When
        var asked = assertThatThrownBy(() -> gone.speaker(PARTITION, SPEAKER, Role.OWNER));

        // Then
        asked.isInstanceOf(StateMoving.class).hasMessageContaining("127.0.0.1:1");
    }

    private static PartitionQueries remote(int port) {
        return new RemotePartitions(HttpClient.newHttpClient(), new HostInfo("127.0.0.1", port), null);
    }
}
