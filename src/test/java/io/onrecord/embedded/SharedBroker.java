package io.onrecord.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The one embedded broker that every test of this JVM may share; a test keeps to topics with names of its own. */
public final class SharedBroker {
    private static final EmbeddedBroker BROKER = start();

    private SharedBroker() {}

    /** Returns the address for {@code bootstrap.servers}. */
    public static String bootstrapServers() {
        return BROKER.bootstrapServers();
    }

    private static EmbeddedBroker start() {
        try {
            Path directory = Files.createTempDirectory("onrecord-shared-broker");
            EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                delete(directory);
            }));
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
