package io.onrecord.cli;

import io.onrecord.ingest.ArticleLine;
import io.onrecord.ingest.ArticleLines;
import io.onrecord.ingest.ArticlePublisher;
import io.onrecord.schema.Article;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The invented articles that come with the product, in the order in which they came out; a correction and a retraction among them. */
final class SampleArticles {
    private static final String RESOURCE = "/demo/articles.jsonl";

    private final List<ArticleLine> lines;
    private final @Nullable Clock clock;

    private SampleArticles(List<ArticleLine> lines, @Nullable Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** Returns the articles with the dates they bear: the same every time. */
    static SampleArticles asDated() throws IOException {
        return new SampleArticles(read(), null);
    }

    /** Returns the articles as if each came out at the moment it is sent. */
    static SampleArticles datedNow() throws IOException {
        return new SampleArticles(read(), Clock.systemUTC());
    }

    /**
     * The title and the text of one of them.
     *
     * @param paragraphs its text
     */
    record Sample(String title, List<String> paragraphs) {}

    /** Returns the texts, each whole and in its first version. */
    static List<Sample> samples() throws IOException {
        return read().stream()
                .filter(line -> line instanceof ArticleLine.Version version
                        && version.article().getUpdated() == null
                        && version.article().getText().length() > 200)
                .map(line -> ((ArticleLine.Version) line).article())
                .map(article -> new Sample(
                        String.valueOf(article.getTitle()),
                        List.of(article.getText().split("\\n\\n"))))
                .toList();
    }

    private static List<ArticleLine> read() throws IOException {
        List<ArticleLine> lines = new ArrayList<>();
        InputStream resource = Objects.requireNonNull(SampleArticles.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (ArticleLines read = ArticleLines.of(resource, "demo")) {
            for (ArticleLine line = read.next(); line != null; line = read.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    int size() {
        return lines.size();
    }

    /** Sends all of them, and waits until they are acknowledged. */
    void publish(ArticlePublisher publisher, Pace pace) {
        for (ArticleLine line : lines) {
            pace.next();
            if (line instanceof ArticleLine.Version version) {
                publisher.send(dated(version.article()), SampleArticles::failed);
            } else if (line instanceof ArticleLine.Retraction retraction) {
                publisher.retract(
                        retraction.id(),
                        clock == null ? retraction.at() : clock.instant(),
                        retraction.reason(),
                        SampleArticles::failed);
            } else {
                throw new IllegalStateException("line " + line.number() + " of " + RESOURCE + " is no article");
            }
        }
        publisher.flush();
    }

    private Article dated(Article article) {
        if (clock == null) {
            return article;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Article.Builder dated = Article.newBuilder(article);
        // A correction is new; the article that it corrects came out when its first version did.
        return article.getUpdated() == null
                ? dated.setPublished(now).build()
                : dated.setPublished(now.minusSeconds(60)).setUpdated(now).build();
    }

    private static void failed(Exception reason) {
        throw new Failure(ExitCode.FAILED, "a sample article could not be sent: " + reason.getMessage(), reason);
    }
}
