package io.onrecord.ingest;

import io.onrecord.ingest.web.NameLookup;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * A web of our own on a loopback port: any number of hosts, told apart by the {@code Host} header, each page a piece of code that
 * writes raw bytes, so that it can misbehave in every way a server can.
 */
public final class LocalWeb implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "local-web");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> busy = new ConcurrentHashMap<>();
    private final Map<String, Integer> mostBusy = new ConcurrentHashMap<>();
    private volatile Reply otherwise = (ask, out) -> status(404).to(ask, out);

    public LocalWeb() throws IOException {
        socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** What a page does with a request. */
    @FunctionalInterface
    public interface Reply {
        void to(Ask ask, OutputStream out) throws IOException;
    }

    /** A request as it came. */
    public record Ask(String host, String target, Map<String, String> headers) {}

    /** Sets what stands at a path of a host. */
    public LocalWeb on(String host, String path, Reply reply) {
        replies.put(host + path, reply);
        return this;
    }

    /** Sets what stands wherever nothing else does. */
    public LocalWeb otherwise(Reply reply) {
        otherwise = reply;
        return this;
    }

    public URI uri(String host, String path) {
        return URI.create("http://" + host + ":" + socket.getLocalPort() + path);
    }

    /** Every host of this web lives on the loopback address. */
    public NameLookup lookup() {
        return host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    public int requests(String host, String path) {
        return requests.getOrDefault(host + path, new AtomicInteger()).get();
    }

    /** Returns the most requests that one host ever had at the same time. */
    public int mostAtOnce() {
        return mostBusy.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    public static Reply ok(String contentType, String body) {
        return ok(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply ok(String contentType, byte[] body, String... headers) {
        return (ask, out) -> {
            StringBuilder head = new StringBuilder(
                    "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: " + body.length + "\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            out.write(head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        };
    }

    public static Reply status(int status, String... headers) {
        return raw("HTTP/1.1 " + status + " Status\r\nContent-Length: 0\r\nConnection: close\r\n"
                + String.join(
                        "",
                        java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList()) + "\r\n");
    }

    public static Reply redirect(int status, String location) {
        return status(status, "Location: " + location);
    }

    public static Reply raw(String bytes) {
        return (ask, out) -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends the head, then the same bytes for as long as somebody listens. */
    public static Reply endless(String head, byte[] chunk) {
        return (ask, out) -> {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write(chunk);
            }
        };
    }

    public static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Ask ask = read(new BufferedInputStream(connection.getInputStream()));
            String path = ask.host() + ask.target();
            requests.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
            AtomicInteger now = busy.computeIfAbsent(ask.host(), key -> new AtomicInteger());
            mostBusy.merge(ask.host(), now.incrementAndGet(), Math::max);
            try {
                replies.getOrDefault(path, otherwise).to(ask, connection.getOutputStream());
            } finally {
                now.decrementAndGet();
            }
        } catch (IOException e) {
            // The other side went away, as it does from an endless page.
        }
    }

    private static Ask read(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        Map<String, String> headers = new ConcurrentHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        String host = headers.getOrDefault("host", "");
        int colon = host.lastIndexOf(':');
        return new Ask(colon < 0 ? host : host.substring(0, colon), first.length > 1 ? first[1] : "/", headers);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
