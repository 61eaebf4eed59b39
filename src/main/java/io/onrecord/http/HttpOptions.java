package io.onrecord.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens and whom it serves.
 *
 * @param host address to listen at; anything but loopback is a choice of the user
 * @param port port to listen at, 0 to 65535; 0 takes a free one
 * @param secret what other instances show to ask for this one's partitions; null where there is none, and then only an
 *     instance that listens at a loopback address answers them
 * @param origins web origins that may read the API from a browser, for example "https://desk.example"; empty for none
 */
public record HttpOptions(String host, int port, @Nullable String secret, Set<String> origins) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /** Makes the set unmodifiable. */
    public HttpOptions {
        origins = Set.copyOf(origins);
    }

    /** Returns the options of a server at a loopback port for this machine alone. */
    public static HttpOptions loopback(int port) {
        return new HttpOptions("127.0.0.1", port, null, Set.of());
    }

    /** Returns whether only this machine can reach the server. */
    public boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    /** Returns the options without the secret, so that they can be logged. */
    @Override
    public String toString() {
        return "HttpOptions[host=" + host + ", port=" + port + ", origins=" + origins + "]";
    }
}
