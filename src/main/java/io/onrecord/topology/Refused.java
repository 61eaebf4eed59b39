package io.onrecord.topology;

import io.onrecord.schema.Article;
import io.onrecord.schema.Rejection;
import io.onrecord.schema.RejectionReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that was read and refused.
 *
 * @param rejection the article and the reason
 */
record Refused(Rejection rejection) implements Step {
    private static final int MAX_FOUND = 200;

    /**
     * Returns a refusal.
     *
     * @param found what stood in the field; cut to 200 characters
     * @param article the article, null where none could be told from the record
     * @param recordedAt when it arrived; the time of the refusal where the article has none of its own
     */
    static Refused of(
            RejectionReason reason,
            String field,
            String found,
            String expected,
            @Nullable Article article,
            long recordedAt) {
        Instant published = article == null ? null : article.getPublished();
        return new Refused(Rejection.newBuilder()
                .setArticleId(article == null || article.getId().isBlank() ? null : article.getId())
                .setReason(reason)
                .setField(field)
                .setFound(found.length() > MAX_FOUND ? found.substring(0, MAX_FOUND) : found)
                .setExpected(expected)
                .setAt(published == null ? Instant.ofEpochMilli(recordedAt) : published)
                .setArticle(article)
                .build());
    }
}
