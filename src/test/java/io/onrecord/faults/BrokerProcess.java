package io.onrecord.faults;

import io.onrecord.embedded.EmbeddedBroker;
import io.onrecord.embedded.EmbeddedRegistry;
import io.onrecord.embedded.StartFailure;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An embedded broker and an embedded registry in a process of their own: {@code DIRECTORY PORT REGISTRY_PORT}. They end with
 * the process that started them.
 */
final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
                EmbeddedRegistry registry = EmbeddedRegistry.start(
                        broker.bootstrapServers(), "127.0.0.1", Integer.parseInt(arguments[2]))) {
            System.out.println("ready " + broker.bootstrapServers() + " " + registry.url());
            while (System.in.read() >= 0) {
                // until the other end closes
            }
        } catch (StartFailure e) {
            System.out.println("refused " + e.obstacle() + " " + e.getMessage());
        }
    }
}
