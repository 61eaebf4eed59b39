package io.onrecord.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Another JVM on this test's class path, that can be killed as a power cut would kill it. */
public final class JavaProcess implements AutoCloseable {
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();

    private JavaProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts {@code main} with the given arguments; its output goes to {@link #awaitLine}. */
    public static JavaProcess start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new JavaProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("output ended: " + e); // as it does when the process is killed
        }
    }

    /** Returns the first line not yet looked at that starts with {@code prefix}, waiting up to a minute for it. */
    public String awaitLine(String prefix) throws InterruptedException {
        return awaitLine(prefix + "...", line -> line.startsWith(prefix));
    }

    /** Returns the first line not yet looked at that contains {@code part}, waiting up to a minute for it. */
    public String awaitLineWith(String part) throws InterruptedException {
        return awaitLine("..." + part + "...", line -> line.contains(part));
    }

    private String awaitLine(String name, Predicate<String> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (true) {
            String line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                throw new AssertionError("no line '" + name + "' within a minute; came: " + seen);
            }
            seen.add(line);
            if (wanted.test(line)) {
                return line;
            }
        }
    }

    /** Returns all that it has said so far. */
    public List<String> output() {
        List<String> output = new ArrayList<>(seen);
        output.addAll(lines);
        return output;
    }

    /** Kills it without any chance to say goodbye, and returns once it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Closes its standard input, at which it stops in good order, and returns once it is gone. */
    public void stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("still running after a minute; came: " + seen);
        }
    }

    /** Waits until it ends of itself, and returns its exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("still running after a minute; came: " + seen + lines);
        }
        return process.exitValue();
    }

    /** Asks it to end, as a service manager does, and returns its exit code. */
    public int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("still running a minute after it was told to end; came: " + seen);
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
