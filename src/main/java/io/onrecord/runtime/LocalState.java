package io.onrecord.runtime;

import io.onrecord.runtime.StartException.Reason;
import io.onrecord.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which an instance keeps its stores. */
final class LocalState {
    private LocalState() {}

    /**
     * Makes the folder, where it is missing, and sees that it can be written.
     *
     * @throws StartException where it cannot
     */
    static void claim(Settings settings) {
        Path folder = folder(settings);
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
        } catch (IOException e) {
            throw new StartException(
                    Reason.UNFIT,
                    "data.dir=" + settings.dataDirectory() + ": expected a folder that can be written (" + e + ")",
                    e);
        }
    }

    /** Deletes the stores of an application; its changelogs on the cluster are what they are restored from. */
    static void delete(Settings settings) {
        Path folder = folder(settings).resolve(settings.applicationId());
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Settings settings) {
        return settings.dataDirectory().resolve("state");
    }
}
