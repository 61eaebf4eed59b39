package io.onrecord.realclients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program of this machine.
 *
 * @param command its path, and arguments that it always gets
 */
record Tool(List<String> command) {
    private static final Path SCRIPTS = Path.of("src/real-clients/javascript");
    private static final String INSTALL = "run src/real-clients/install, which installs what this profile needs";

    /** Returns the program of that name on the path; an error says how to get it. */
    static Tool named(String name) {
        for (String folder : System.getenv("PATH").split(":")) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                return new Tool(List.of(program.toString()));
            }
        }
        throw new AssertionError(name + " is not on the PATH: " + INSTALL);
    }

    /** Returns one of our scripts for Node. */
    static Tool script(String name) {
        if (!Files.isDirectory(SCRIPTS.resolve("node_modules"))) {
            throw new AssertionError(SCRIPTS + "/node_modules is missing: " + INSTALL);
        }
        List<String> command = new ArrayList<>(named("node").command);
        command.add(SCRIPTS.resolve(name).toString());
        return new Tool(command);
    }

    /** Runs it for up to two minutes, and returns what it printed; it must end with 0. */
    String run(String input, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        Process process = new ProcessBuilder(all).start();
        try {
            CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            }
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s ends", all).isTrue();
            assertThat(process.exitValue()).as("%s: %s", all, errors.get()).isZero();
            return output.get();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(java.io.InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "unreadable: " + e;
        }
    }
}
