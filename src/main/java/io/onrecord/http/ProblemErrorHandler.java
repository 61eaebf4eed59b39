package io.onrecord.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.query.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what never came to a route, such as a request line that is too long, by a problem as well. */
final class ProblemErrorHandler extends ErrorHandler {
    private final ObjectMapper json = Json.mapper();

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback)
            throws IOException {
        Problem problem =
                Problem.of("refused", "Refused", status, message == null ? "The request was refused." : message);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(json.writeValueAsBytes(problem)), callback);
    }
}
