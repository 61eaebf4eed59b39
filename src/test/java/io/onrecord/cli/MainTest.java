package io.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void helpTeachesByExamplesAndNamesTheExitCodes() {
        // When
        Verb help = Verb.run("--help");

        // Then
        assertThat(help.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(help.out()).contains("onrecord demo --once", "Exit codes:", "ONRECORD_CONFIG");
    }

    @Test
    void noVerbIsAUsageErrorThatShowsTheVerbs() {
        // When
        Verb nothing = Verb.run();

        // Then
        assertThat(nothing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(nothing.err()).contains("settings");
    }

    @Test
    void mistypedVerbGetsASuggestion() {
        // When
        Verb mistyped = Verb.run("setings");

        // Then
        assertThat(mistyped.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(mistyped.err()).contains("setings", "settings").doesNotContain("\tat ");
    }

    @Test
    void unknownFlagIsNamedWithWhereHelpIs() {
        // When
        Verb mistyped = Verb.run("settings", "--prot", "80");

        // Then
        assertThat(mistyped.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(mistyped.err()).contains("--prot", "'onrecord settings --help'");
    }

    @Test
    void badSettingIsAUsageErrorInOneLine() {
        // When
        Verb bad = Verb.run("settings", "--set", "port=99999");

        // Then
        assertThat(bad.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(bad.err().lines()).singleElement().asString().contains("port", "99999", "65535");
    }

    @Test
    void traceIsShownOnlyOnDemand() {
        // When
        Verb bad = Verb.run("settings", "--set", "port=99999", "--verbose");

        // Then
        assertThat(bad.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(bad.err()).contains("SettingException", "\tat io.onrecord");
    }

    @Test
    void settingsMaskSecrets() {
        // When
        Verb shown = Verb.run("settings", "--set", "kafka.ssl.key.password=hunter2", "--bootstrap-servers", "b:1");

        // Then
        assertThat(shown.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(shown.out())
                .contains("bootstrap.servers=b:1", "kafka.ssl.key.password=****")
                .doesNotContain("hunter2");
    }
}
