package io.onrecord.topology;

import io.onrecord.serde.WireException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/**
 * Sends bytes that cannot be read to the dead letters, untouched. Where it is the registry that cannot be asked, nothing is
 * wrong with the record: the thread fails, and its successor tries the same record again.
 */
public final class RegistryAwareDeserialization extends LogAndContinueExceptionHandler {
    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        return WireException.isRetriable(exception) ? Response.fail() : super.handleError(context, record, exception);
    }
}
