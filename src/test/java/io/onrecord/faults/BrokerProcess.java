package io.onrecord.faults;

import io.onrecord.embedded.EmbeddedBroker;
import io.onrecord.embedded.StartFailure;
import java.io.IOException;
import java.nio.file.Path;

/** An embedded broker in a process of its own: {@code DIRECTORY PORT}. Ends with the process that started it. */
final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            System.out.println("ready " + broker.bootstrapServers());
            while (System.in.read() >= 0) {
                // until the other end closes
            }
        } catch (StartFailure e) {
            System.out.println("refused " + e.obstacle() + " " + e.getMessage());
        }
    }
}
