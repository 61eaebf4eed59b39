package io.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The whole product over its sample articles, in this process. */
class DemoTest {
    @Test
    void printsWhoSaidWhatAndAccountsForEveryArticle() {
        // When
        Verb demo = Verb.run("demo", "--once");

        // Then
        assertThat(demo.exitCode()).as(demo.err()).isEqualTo(ExitCode.OK);
        assertThat(demo.out())
                .contains("Ines Calloway  (person", "neither side had finished the bread")
                .contains("48 in = 46 processed + 2 rejected (NOT_ENGLISH 1, NO_TEXT 1) + 0 dead letters")
                // The rumour was retracted, the passenger figures were corrected.
                .doesNotContain("Everybody is out", "record summer")
                .contains("good summer");
    }
}
