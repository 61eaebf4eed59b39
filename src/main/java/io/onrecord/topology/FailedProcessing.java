package io.onrecord.topology;

import io.onrecord.serde.WireException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends the record that broke a processor to the dead letters, untouched. Where it is not the record that is to blame, but a registry
 * that cannot be asked, for a store writes Avro too, or a store that cannot be read or written, the thread fails; whoever takes over
 * tries the same record again.
 */
public final class FailedProcessing extends LogAndContinueProcessingExceptionHandler {
    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        return isBlameless(exception) ? Response.fail() : super.handleError(context, record, exception);
    }

    private static boolean isBlameless(Exception exception) {
        if (WireException.isRetriable(exception)) {
            return true;
        }
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProcessorStateException) {
                return true;
            }
        }
        return false;
    }
}
