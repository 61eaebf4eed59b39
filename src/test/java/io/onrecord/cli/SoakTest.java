package io.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The soak of the feeds, small: the topic holds what the sites brought out, no article more or less. */
class SoakTest {
    @Test
    @Timeout(600)
    void theTopicHoldsWhatTheSitesBroughtOut() {
        // When
        Verb soak = Verb.run("bench", "soak", "--feeds", "30", "--minutes", "30", "--speed", "60");

        // Then
        assertThat(soak.exitCode()).as(soak.out() + soak.err()).isEqualTo(ExitCode.OK);
        assertThat(soak.out()).contains("0 articles lost, doubled or not in their last version");
    }
}
