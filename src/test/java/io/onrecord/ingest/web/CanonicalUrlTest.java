package io.onrecord.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://News.Example.com/a/b?utm_source=rss&utm_medium=feed, https://news.example.com/a/b",
        "https://news.example.com:443/a/../a/b#comments, https://news.example.com/a/b",
        "https://news.example.com/a?id=7&fbclid=x&page=2, https://news.example.com/a?id=7&page=2",
        "https://news.example.com/a?page=2&id=7, https://news.example.com/a?id=7&page=2",
        "https://news.example.com, https://news.example.com/",
        "http://news.example.com:8080/a?at_medium=RSS&ns_campaign=x, http://news.example.com:8080/a",
        "' https://news.example.com/a ', https://news.example.com/a",
        "https://news.example.com/caf%c3%a9, https://news.example.com/caf%C3%A9",
    })
    void sharesOneFormAmongAllVariants(String variant, String canonical) {
        // Given a variant
        // When
        var url = CanonicalUrl.of(variant);
        // Then
        assertThat(url).contains(URI.create(canonical));
        assertThat(CanonicalUrl.of(canonical)).contains(URI.create(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "/relative",
                "mailto:a@b.c",
                "http://",
                "https://user:secret@host.example/",
                "http:// /",
                "ftp://host/"
            })
    void refusesWhatIsNoWebAddress(String text) {
        // Given a text that no reader should follow
        // When
        var url = CanonicalUrl.of(text);
        // Then
        assertThat(url).isEmpty();
    }

    @Test
    void givesOneIdOverHttpAndHttps() {
        // Given
        URI plain = CanonicalUrl.of("http://a.example/x").orElseThrow();
        // When
        String id = CanonicalUrl.articleId(plain);
        // Then
        assertThat(id).isEqualTo("https://a.example/x");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void answersForAnyText(long seed) {
        // Given
        Random random = new Random(seed);
        String letters = "htps:/?#[]@!$&'()*+,;=%. \u00e9\ud83d\u0000ab12-_~\\\"<>";
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "https://a.b/" : "http://");
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            // When
            var url = CanonicalUrl.of(text.toString());
            // Then
            url.ifPresent(found -> assertThat(CanonicalUrl.of(found.toString()))
                    .as("canonical form of <%s>, seed %d", text, seed)
                    .contains(found));
        }
    }
}
