package io.onrecord.embedded;

import io.onrecord.embedded.StartFailure.Obstacle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine that only this machine reaches. */
final class Loopback {
    static final String HOST = "127.0.0.1";

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
        try (ServerSocket probe = new ServerSocket()) {
            // As Kafka and Jetty bind: connections of an earlier run that still linger are no obstacle.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return probe.getLocalPort();
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(
                    Obstacle.PORT_IN_USE,
                    "%s cannot listen on %s:%d (%s): expected a free port; stop what listens there, or choose another port"
                            .formatted(server, host, port, e.getMessage()),
                    e);
        }
    }
}
