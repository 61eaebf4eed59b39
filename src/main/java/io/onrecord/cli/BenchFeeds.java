package io.onrecord.cli;

import io.onrecord.ingest.feed.FeedPolicy;
import io.onrecord.ingest.feed.FeedSimulation;
import io.onrecord.settings.Settings;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench feeds}: how many feeds one instance can read, by simulation of its schedule. */
@Command(
        name = "feeds",
        description =
                "Simulates thousands of feeds with a clock that jumps, and measures memory, lateness and what is found.",
        footerHeading = "%nExample:%n",
        footer = {"  ONRECORD_JAVA_OPTS=-Xmx512m onrecord bench feeds --feeds 10000 --hours 72"})
final class BenchFeeds implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--feeds", paramLabel = "N", defaultValue = "10000", description = "Feeds (${DEFAULT-VALUE}).")
    private int feeds;

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "24",
            description = "Hours to simulate (${DEFAULT-VALUE}).")
    private int hours;

    private long mostUsed;

    @Override
    public Integer call() {
        Settings settings = Settings.defaults();
        PrintWriter out = spec.commandLine().getOut();
        long begin = System.nanoTime();
        FeedSimulation simulation = new FeedSimulation(
                feeds, FeedPolicy.of(settings.feeds()), settings.feeds().connections());
        FeedSimulation.Result result = simulation.run(hours, time -> watch(time, out));
        out.printf(
                Locale.ROOT,
                "%,d feeds, %d hours: %,d polls, %,d looks at pages, in %.0f s%n",
                feeds,
                hours,
                result.polls(),
                result.looks(),
                (System.nanoTime() - begin) / 1e9);
        out.printf(
                Locale.ROOT,
                "%,d articles came out, %,d lost, %,d doubled; found within %s (p99)%n",
                result.out(),
                result.lost(),
                result.doubled(),
                Duration.ofMillis(result.foundMillis()).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        out.printf(
                Locale.ROOT,
                "a job began %d ms after its time (p99); heap in use at most %,d MB of %,d%n",
                result.lateMillis(),
                mostUsed >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        out.flush();
        return result.lost() + result.doubled() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private void watch(Duration time, PrintWriter out) {
        if (time.toHours() % 6 == 0) {
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            mostUsed = Math.max(mostUsed, used);
            out.printf(Locale.ROOT, "after %3d h: %,d MB of heap in use%n", time.toHours(), used >> 20);
            out.flush();
        }
    }
}
