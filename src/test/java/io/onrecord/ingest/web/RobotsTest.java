package io.onrecord.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is made of a site's robots.txt, by a clock that the test turns. */
class RobotsTest {
    private static final URI PAGE = URI.create("https://news.example/2026/lake");
    private static final Answer AWAY = new Answer.Trouble(Answer.Reason.UNREACHABLE, "broke off", null);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-04T12:00:00Z"));
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final Robots robots = new Robots(now::get, request -> answers.remove());

    private static Answer file(String text) {
        return new Answer.Document(
                PAGE.resolve("/robots.txt"),
                text.getBytes(StandardCharsets.UTF_8),
                "text/plain",
                Validators.NONE,
                Duration.ZERO,
                false);
    }

    @Test
    void keepsToWhatTheFileAsksOfUsForADay() {
        // Given
        answers.add(file("User-agent: *\nDisallow: /\n\nUser-agent: OnRecord\nCrawl-delay: 7\nDisallow: /private"));
        // When
        Robots.Rules rules = robots.rules(PAGE);
        // Then
        assertThat(rules.allows(PAGE)).isTrue();
        assertThat(rules.allows(PAGE.resolve("/private/x"))).isFalse();
        assertThat(rules.delay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(robots.rules(PAGE)).isSameAs(rules);
    }

    @Test
    void aFileThatIsNotThereAllowsEverything() {
        // Given
        answers.add(new Answer.Missing(404));
        // When
        Robots.Rules rules = robots.rules(PAGE);
        // Then
        assertThat(List.of(rules.allows(PAGE), !rules.unknown())).containsOnly(true);
    }

    @Test
    void aFileThatBrokeOffOnceShutsItsSiteOutForAMoment() {
        // Given
        answers.addAll(List.of(AWAY, file("")));
        Robots.Rules away = robots.rules(PAGE);
        // When
        now.set(now.get().plusSeconds(30));
        Robots.Rules there = robots.rules(PAGE);
        // Then
        assertThat(List.of(away.unknown(), there.allows(PAGE))).containsOnly(true);
    }
}
