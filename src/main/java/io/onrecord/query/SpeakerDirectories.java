package io.onrecord.query;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The directories of the partitions here, each used for a while before it is made anew. To make one means to read every profile, so
 * the longer that took, the longer it serves: however many ask, lists cost no more than a tenth of one core for a partition.
 */
final class SpeakerDirectories {
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final int SHARE = 10;

    private final Map<Integer, Made> made = new ConcurrentHashMap<>();

    /** Returns the directory of a partition, made anew where the last one has served its time. */
    SpeakerDirectory of(int partition, Supplier<SpeakerDirectory> maker) {
        Made last = made.get(partition);
        if (last != null && System.nanoTime() - last.at() < last.serves()) {
            return last.directory();
        }
        // One at a time for a partition: who comes meanwhile waits and takes the same.
        return made.compute(partition, (any, now) -> now != null && now != last ? now : Made.by(maker))
                .directory();
    }

    /**
     * A directory and its time.
     *
     * @param directory the directory
     * @param at when it was ready, by {@link System#nanoTime}
     * @param serves for how many nanoseconds it is used
     */
    private record Made(SpeakerDirectory directory, long at, long serves) {
        static Made by(Supplier<SpeakerDirectory> maker) {
            long begin = System.nanoTime();
            SpeakerDirectory directory = maker.get();
            long end = System.nanoTime();
            return new Made(directory, end, Math.max(SHORTEST.toNanos(), (end - begin) * SHARE));
        }
    }
}
