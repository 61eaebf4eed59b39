package io.onrecord.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.serde.WireException;
import io.onrecord.serde.WireException.Fault;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** What a failed stream thread leads to. */
class FailurePolicyTest {
    private final FailurePolicy policy = new FailurePolicy();

    @BeforeEach
    void withoutItsPause() {
        policy.close();
    }

    static Stream<RuntimeException> passing() {
        return Stream.of(
                new TimeoutException("the broker is away"),
                new WireException(Fault.REGISTRY_UNAVAILABLE, "the registry is away", null),
                new InvalidTxnStateException("the coordinator had aborted what was to be committed"),
                new ProducerFencedException("fenced"),
                new TransactionAbortedException("aborted"),
                new OutOfOrderSequenceException("the broker has forgotten the producer"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aFailureThatTimeHealsGivesANewThread(RuntimeException cause) {
        // When
        StreamThreadExceptionResponse response = policy.handle(new StreamsException("a thread failed", cause));

        // Then
        assertThat(response).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        assertThat(policy.replaced()).isOne();
        assertThat(policy.fatal()).isNull();
    }

    static Stream<RuntimeException> lasting() {
        return Stream.of(
                new AuthorizationException("no right to write"),
                new UnsupportedVersionException("a broker too old"),
                new IllegalStateException("a defect"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void anyOtherEndsTheInstanceAndIsKept(RuntimeException cause) {
        // Given
        StreamsException failure = new StreamsException("a thread failed", cause);

        // When
        StreamThreadExceptionResponse response = policy.handle(failure);

        // Then
        assertThat(response).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        assertThat(policy.fatal()).isSameAs(failure);
        assertThat(policy.replaced()).isZero();
    }

    static Stream<RocksDBException> damage() {
        return Stream.of(
                new RocksDBException("checksum", new Status(Status.Code.Corruption, null, null)),
                new RocksDBException("MANIFEST-000005: No such file or directory"));
    }

    @ParameterizedTest
    @MethodSource("damage")
    void aDamagedStoreEndsTheInstanceAsOneThatIsMadeAgain(RocksDBException damage) {
        // Given
        StreamsException failure = new StreamsException("a thread failed", new ProcessorStateException(damage));

        // When
        StreamThreadExceptionResponse response = policy.handle(failure);

        // Then
        assertThat(response).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        assertThat(policy.fatal()).isInstanceOf(DamagedStateException.class).hasMessageContaining(damage.getMessage());
    }

    @Test
    void aFullDiskIsNoDamage() {
        // Given
        RocksDBException full =
                new RocksDBException("no space", new Status(Status.Code.IOError, Status.SubCode.NoSpace, null));
        StreamsException failure = new StreamsException("a thread failed", new ProcessorStateException(full));

        // When
        policy.handle(failure);

        // Then
        assertThat(policy.fatal()).isSameAs(failure);
    }
}
