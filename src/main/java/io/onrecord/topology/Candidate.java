package io.onrecord.topology;

import io.onrecord.history.ArticleHistory;
import io.onrecord.history.Version;
import io.onrecord.schema.Article;
import org.jspecify.annotations.Nullable;

/**
 * A version of an article that is new.
 *
 * @param article the article, null where it is retracted
 * @param version the version or retraction
 * @param before what was known of the article until now
 */
record Candidate(@Nullable Article article, Version version, ArticleHistory before) implements Step {}
