package io.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the manual to what the program does. */
class ReadmeTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./onrecord ((?:[^\\n\\\\#]|\\\\\\n)*)");
    private static final Pattern INLINE = Pattern.compile("`\\./onrecord ([^`]*)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");

    @Test
    void settingsTableIsThatOfTheCode() throws IOException {
        // When
        String readme = readme();

        // Then
        assertThat(readme)
                .as("README.md: put in what './onrecord settings --markdown' prints")
                .contains(Settings.table());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsUnderstood(String command) {
        // Given
        List<String> arguments = Stream.concat(
                        Arrays.stream(command.replace("\\\n", " ").strip().split("\\s+")), Stream.of("--help"))
                .toList();

        // When
        Verb help = Verb.run(arguments.toArray(String[]::new));

        // Then
        assertThat(help.err()).isEmpty();
        assertThat(help.exitCode()).isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @MethodSource("links")
    void everyLinkLeadsSomewhere(String link) {
        // When
        boolean there = Files.exists(Path.of(link));

        // Then
        assertThat(there).as(link).isTrue();
    }

    static List<String> commands() throws IOException {
        return Stream.concat(found(COMMAND), found(INLINE)).distinct().toList();
    }

    static List<String> links() throws IOException {
        return found(LINK).distinct().toList();
    }

    private static Stream<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(readme()).results().map(match -> match.group(1));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
