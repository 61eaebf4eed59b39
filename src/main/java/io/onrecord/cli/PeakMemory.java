package io.onrecord.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has had at once. */
final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmHWM:";

    private PeakMemory() {}

    /** Returns the largest resident set so far; where the system does not tell, the heap in use. */
    static long megabytes() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Runtime.getRuntime().totalMemory() >> 20;
        }
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith(RESIDENT)) {
                return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
            }
        }
        return Runtime.getRuntime().totalMemory() >> 20;
    }
}
