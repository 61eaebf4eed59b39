package io.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder of its own, with a Java and a Maven that only say how they were called. */
class LauncherTest {
    @TempDir
    Path folder;

    private Path home;
    private Path tools;

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.resolve("a clone"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("schemas"));
        Files.createFile(home.resolve("pom.xml"));
        script(home.resolve("onrecord"), Files.readString(Path.of("onrecord")));
        java("17.0.15", "printf '%s\\n' \"java $$\" \"$@\"; exit 3");
        script(
                tools.resolve("mvn"),
                "#!/bin/sh\necho \"mvn $*\" >>\"$MVN_CALLS\"\ntouch \"$HOME_DIR/target/onrecord.jar\"\n");
    }

    @Test
    void buildsOnFirstUseWithoutTestsAndHandsArgumentsAndExitCodeThrough() throws Exception {
        // When
        Run run = launch(folder, "ingest", "two words.jsonl");

        // Then
        assertThat(mavenCalls()).singleElement().asString().contains("-Dquick", "package");
        assertThat(run.err()).contains("building");
        assertThat(run.out()).contains("-jar", "ingest", "two words.jsonl");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void buildsNoMoreUntilASourceChanges() throws Exception {
        // Given
        launch(folder);
        launch(folder);
        Path source = Files.createFile(home.resolve("src/main/New.java"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        // When
        launch(folder);

        // Then
        assertThat(mavenCalls()).hasSize(2);
    }

    @Test
    void becomesTheJvmItselfSoThatSignalsReachIt() throws Exception {
        // When
        Run run = launch(folder);

        // Then
        assertThat(run.out().lines().findFirst()).hasValue("java " + run.pid());
    }

    @Test
    void worksThroughALinkFromAnyFolder() throws Exception {
        // Given
        Path link = Files.createSymbolicLink(folder.resolve("onrecord-link"), home.resolve("onrecord"));

        // When
        Run run = launch(tools, link);

        // Then
        assertThat(run.out()).contains(home.resolve("target/onrecord.jar").toString());
    }

    @Test
    void failedBuildShowsItsErrorsAndWhereTheRestIs() throws Exception {
        // Given
        script(tools.resolve("mvn"), "#!/bin/sh\necho '[INFO] noise'; echo '[ERROR] cannot find symbol'; exit 1\n");

        // When
        Run run = launch(folder);

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.RESOURCE);
        assertThat(run.err()).contains("cannot find symbol", "target/build.log").doesNotContain("noise");
    }

    @Test
    void oldJavaIsNamedWithWhatIsNeeded() throws Exception {
        // Given
        java("11.0.2", "exit 0");

        // When
        Run run = launch(folder);

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.RESOURCE);
        assertThat(run.err()).contains("Java 11", "17 or newer");
    }

    @Test
    void newerJavaIsToldThatNativeCodeIsMeant() throws Exception {
        // Given
        java("25.0.3", "printf '%s\\n' \"$@\"");

        // When
        Run run = launch(folder);

        // Then
        assertThat(run.out()).contains("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void missingMavenIsNamed() throws Exception {
        // Given
        Files.delete(tools.resolve("mvn"));

        // When
        Run run = launch(folder);

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.RESOURCE);
        assertThat(run.err()).contains("'mvn' was not found", "Maven 3.8");
    }

    private record Run(int exitCode, String out, String err, long pid) {}

    private Run launch(Path from, String... arguments) throws Exception {
        return launch(from, home.resolve("onrecord"), arguments);
    }

    private Run launch(Path from, Path launcher, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/bash", launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(from.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools + ":" + basics());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("HOME_DIR", home.toString());
        builder.environment().put("MVN_CALLS", folder.resolve("calls").toString());
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err), process.pid());
    }

    /** Returns a folder with the few programs that the script calls, so that the machine's own Maven is out of sight. */
    private Path basics() throws IOException {
        Path basics = folder.resolve("basics");
        if (!Files.exists(basics)) {
            Files.createDirectory(basics);
            for (String program :
                    List.of("dirname", "readlink", "sed", "awk", "find", "mkdir", "touch", "grep", "tail", "flock")) {
                script(basics.resolve(program), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + program + " \"$@\"\n");
            }
        }
        return basics;
    }

    private List<String> mavenCalls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private void java(String version, String body) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(bin.resolve("java"), "#!/bin/sh\n" + body + "\n");
        script(bin.resolve("javac"), "#!/bin/sh\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
