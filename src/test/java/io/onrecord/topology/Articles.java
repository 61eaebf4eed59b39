package io.onrecord.topology;

import io.onrecord.schema.Article;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Articles for tests: invented people, one outlet. */
public final class Articles {
    /** When the test article was first published. */
    public static final Instant PUBLISHED = Instant.parse("2026-03-01T09:00:00Z");

    private Articles() {}

    /** Returns the first version of an article. */
    public static Article article(String id, String text) {
        return version(id, 0, text);
    }

    /** Returns a version of an article, published so many minutes after the first. */
    public static Article version(String id, int minutes, String text) {
        return Article.newBuilder()
                .setId(id)
                .setUrl("https://harbour-times.example/" + id)
                .setOutlet("Harbour Times")
                .setTitle("Council news")
                .setPublished(PUBLISHED)
                .setUpdated(minutes == 0 ? null : PUBLISHED.plus(minutes, ChronoUnit.MINUTES))
                .setText(text)
                .build();
    }
}
