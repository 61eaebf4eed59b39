package io.onrecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.serde.WireException;
import io.onrecord.serde.WireException.Fault;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Result;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose fault it is where a processor fails. */
class FailedProcessingTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("a defect that this record meets", new IllegalStateException("defect"), Result.RESUME),
                Arguments.of(
                        "a registry that is away",
                        new WireException(Fault.REGISTRY_UNAVAILABLE, "away", null),
                        Result.FAIL),
                Arguments.of(
                        "a store that cannot be read",
                        new IllegalStateException(new ProcessorStateException("unreadable")),
                        Result.FAIL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void onlyARecordThatIsToBlameBecomesADeadLetter(String name, RuntimeException failure, Result result) {
        // Given
        FailedProcessing handler = new FailedProcessing();
        handler.configure(Map.of(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, "dead-letters"));
        byte[] bytes = {1};
        ErrorHandlerContext context = new DefaultErrorHandlerContext(
                null, "articles", 0, 7, new RecordHeaders(), "extraction", new TaskId(0, 0), 1, bytes, bytes);

        // When
        Response response = handler.handleError(context, new Record<>("key", "value", 1), failure);

        // Then
        assertThat(response.result()).isEqualTo(result);
        assertThat(response.deadLetterQueueRecords()).hasSize(result == Result.RESUME ? 1 : 0);
    }
}
