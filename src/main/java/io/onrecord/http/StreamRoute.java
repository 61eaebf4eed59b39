package io.onrecord.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.onrecord.query.Json;
import io.onrecord.query.Notice;
import io.onrecord.query.StreamPosition;
import io.onrecord.query.Subscription;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The route of the live statements as server-sent events: one thread a reader, and a bound on the readers. */
final class StreamRoute implements AutoCloseable {
    private static final int MOST_READERS = 200;
    private static final int MOST_SPEAKERS = 50;
    private static final int MOST_RECENT = 200;
    /* Under the idle time at which proxies cut a connection, usually 30 or 60 seconds. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final String SOON = "retry: 2000\n\n";

    private final Supplier<Services> services;
    private final ObjectMapper json = Json.mapper();
    private final ExecutorService writers =
            new ThreadPoolExecutor(0, MOST_READERS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "stream-writer");
                thread.setDaemon(true);
                return thread;
            });

    StreamRoute(Supplier<Services> services) {
        this.services = services;
    }

    void stream(Context context) {
        Parameters parameters = new Parameters(context, Set.of("speaker", "recent", "after"));
        Subscription reader = services.get()
                .live()
                .subscribe(
                        parameters.speakerIds("speaker", MOST_SPEAKERS),
                        position(context),
                        parameters.number("recent", 0, MOST_RECENT, 0));
        CompletableFuture<Void> end = new CompletableFuture<>();
        try {
            context.contentType("text/event-stream;charset=utf-8").header("Cache-Control", "no-store");
            // Asks nginx and its kin to pass every event on at once.
            context.header("X-Accel-Buffering", "no");
            OutputStream out = context.res().getOutputStream();
            writers.execute(() -> write(reader, out, end));
        } catch (RejectedExecutionException e) {
            reader.close();
            throw new Refused(Problem.of(
                    "too-many-readers",
                    "Too many readers",
                    503,
                    "This instance streams to " + MOST_READERS
                            + " readers already. Ask again later, or another instance."));
        } catch (IOException e) {
            reader.close();
            return;
        }
        context.future(() -> end);
    }

    private void write(Subscription reader, OutputStream out, CompletableFuture<Void> end) {
        try (reader) {
            out.write(SOON.getBytes(UTF_8));
            out.flush();
            boolean more = true;
            while (more) {
                more = write(reader.next(HEARTBEAT), out);
                out.flush();
            }
        } catch (IOException e) {
            // The reader went away: that is how a stream ends.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end.complete(null);
        }
    }

    private boolean write(Notice notice, OutputStream out) throws IOException {
        if (notice instanceof Notice.Spoken spoken) {
            event(out, "statement", spoken.statement(), spoken.position());
        } else if (notice instanceof Notice.Dropped dropped) {
            event(out, "dropped", Map.of("dropped", dropped.count()), null);
        } else if (notice instanceof Notice.Silence silence) {
            // Carries the position on, so that a reader of a quiet speaker can still resume where the stream is.
            event(out, "heartbeat", Map.of(), silence.position());
        } else {
            return false;
        }
        return true;
    }

    private void event(OutputStream out, String name, Object data, @Nullable StreamPosition id) throws IOException {
        // JSON holds no raw line break, so one data line is enough.
        String text = "event: " + name + "\n" + (id == null ? "" : "id: " + id + "\n") + "data: "
                + json.writeValueAsString(data) + "\n\n";
        out.write(text.getBytes(UTF_8));
    }

    /** Returns where the reader stopped: by the header that browsers send, or by the parameter for all others. */
    private static @Nullable StreamPosition position(Context context) {
        String header = context.header("Last-Event-ID");
        String name = header == null ? "after" : "Last-Event-ID";
        String value = header == null ? context.queryParam("after") : header;
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return StreamPosition.parse(value);
        } catch (IllegalArgumentException e) {
            throw Parameters.refusal(name, value, "the 'id' of an event of this stream");
        }
    }

    /** Ends the threads of all readers. */
    @Override
    public void close() {
        writers.shutdownNow();
    }
}
