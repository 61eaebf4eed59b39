package io.onrecord.topology;

import io.onrecord.schema.Article;
import io.onrecord.schema.RejectionReason;
import io.onrecord.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an article must have to be read.
 *
 * @param maxCharacters longest body, in UTF-16 code units
 * @param tolerance how far past its arrival an article may be dated
 */
record Admission(int maxCharacters, Duration tolerance) {
    /** No newspaper is older: an earlier date is a mistake. */
    private static final Instant OLDEST = Instant.parse("1605-01-01T00:00:00Z");

    private static final int MAX_ID = 1_000;

    static Admission of(Settings settings) {
        return new Admission(settings.articleMaxCharacters(), settings.futureTolerance());
    }

    /**
     * Returns why an article cannot be read, null where it can.
     *
     * @param key key of its record
     * @param recordedAt when it arrived, by the log's own time
     */
    @Nullable
    Refused refusal(@Nullable String key, Article article, long recordedAt) {
        String id = article.getId();
        if (id.isBlank()) {
            return refused(RejectionReason.NO_ID, "id", id, "a stable id of the article", article, recordedAt);
        }
        if (id.length() > MAX_ID) {
            String expected = "at most " + MAX_ID + " characters";
            return refused(RejectionReason.OTHER, "id", id.length() + " characters", expected, article, recordedAt);
        }
        if (!id.equals(key)) {
            String found = key == null ? "no key" : key;
            return refused(RejectionReason.KEY_MISMATCH, "key", found, "the article's id, " + id, article, recordedAt);
        }
        String text = article.getText();
        if (text.isBlank()) {
            return refused(RejectionReason.NO_TEXT, "text", "nothing", "the article's body", article, recordedAt);
        }
        if (text.length() > maxCharacters) {
            String expected = "at most " + maxCharacters + " characters";
            String found = text.length() + " characters";
            return refused(RejectionReason.TOO_LONG, "text", found, expected, article, recordedAt);
        }
        String language = article.getLanguage();
        if (language != null && !language.isBlank() && !isEnglish(language)) {
            return refused(RejectionReason.NOT_ENGLISH, "language", language, "en", article, recordedAt);
        }
        return dateRefusal(article, recordedAt);
    }

    private @Nullable Refused dateRefusal(Article article, long recordedAt) {
        Instant published = article.getPublished();
        Instant updated = article.getUpdated();
        if (published == null && updated == null) {
            return refused(RejectionReason.NO_DATE, "published", "nothing", "a date", article, recordedAt);
        }
        Instant latest = Instant.ofEpochMilli(recordedAt).plus(tolerance);
        if (published != null && !isPossible(published, latest)) {
            return misdated("published", published, latest, article, recordedAt);
        }
        return updated != null && !isPossible(updated, latest)
                ? misdated("updated", updated, latest, article, recordedAt)
                : null;
    }

    private static boolean isPossible(Instant date, Instant latest) {
        return !date.isBefore(OLDEST) && !date.isAfter(latest);
    }

    private static Refused misdated(String field, Instant found, Instant latest, Article article, long recordedAt) {
        RejectionReason reason = found.isAfter(latest) ? RejectionReason.FUTURE_DATE : RejectionReason.OTHER;
        String expected = "a date from " + OLDEST + " to " + latest;
        return refused(reason, field, found.toString(), expected, article, recordedAt);
    }

    private static boolean isEnglish(String language) {
        return Locale.forLanguageTag(language.strip().replace('_', '-'))
                .getLanguage()
                .equals("en");
    }

    private static Refused refused(
            RejectionReason reason, String field, String found, String expected, Article article, long recordedAt) {
        return Refused.of(reason, field, found, expected, article, recordedAt);
    }
}
