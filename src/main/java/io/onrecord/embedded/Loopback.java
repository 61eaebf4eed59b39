package io.onrecord.embedded;

import io.onrecord.embedded.StartFailure.Obstacle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine that only this machine reaches. */
final class Loopback {
    static final String HOST = "127.0.0.1";

    // Below those that systems give to outgoing connections (Linux from 32768 on, others from 49152, RFC 6335): one of
    // these could be gone again by the time the server binds it.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_767;
    private static final int ATTEMPTS = 100;

    private Loopback() {}

    /**
     * Returns a port that a server may bind now.
     *
     * @param port the one wanted, 1 to 65535; 0 for any that is free
     * @param host address to bind
     * @param server what it is for, as the error shall call it
     * @throws StartFailure where the port is taken
     */
    static int port(int port, String host, String server) {
        for (int attempt = 1; ; attempt++) {
            int candidate = port == 0 ? ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST) : port;
            try {
                probe(candidate, host);
                return candidate;
            } catch (IOException | IllegalArgumentException e) {
                if (port != 0 || attempt == ATTEMPTS) {
                    throw new StartFailure(
                            Obstacle.PORT_IN_USE,
                            "%s cannot listen on %s:%d (%s): expected a free port; stop what listens there, or choose another port"
                                    .formatted(server, host, candidate, e.getMessage()),
                            e);
                }
            }
        }
    }

    private static void probe(int port, String host) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            // As Kafka and Jetty bind: connections of an earlier run that still linger are no obstacle.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        }
    }
}
