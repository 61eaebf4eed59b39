package io.onrecord.runtime;

import io.onrecord.runtime.StartException.Reason;
import io.onrecord.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    private static Path folder(Settings settings) {
        return settings.dataDirectory().resolve("state");
    }
}
