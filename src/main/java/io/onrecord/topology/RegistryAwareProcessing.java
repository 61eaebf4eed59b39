package io.onrecord.topology;

import io.onrecord.serde.WireException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends the record that broke a processor to the dead letters, untouched. Where it is the registry that cannot be asked, for a
 * store writes Avro too, the thread fails, and its successor tries the same record again.
 */
public final class RegistryAwareProcessing extends LogAndContinueProcessingExceptionHandler {
    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        return WireException.isRetriable(exception) ? Response.fail() : super.handleError(context, record, exception);
    }
}
