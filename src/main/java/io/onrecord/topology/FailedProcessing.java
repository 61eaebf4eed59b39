package io.onrecord.topology;

import com.google.common.base.Throwables;
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
        return WireException.isRetriable(exception)
                || Throwables.getCausalChain(exception).stream().anyMatch(ProcessorStateException.class::isInstance);
    }
}
