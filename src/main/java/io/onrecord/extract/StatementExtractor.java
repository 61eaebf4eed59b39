package io.onrecord.extract;

import io.onrecord.text.ArticleText;

/** Reads articles for attributed statements. Thread-safe, deterministic, bounded in time for any input. */
public interface StatementExtractor {
    /**
     * Reads one article.
     *
     * @param article the article
     * @return its statements, or a refusal; never null, never an exception for anything a text can hold
     */
    Extraction extract(ArticleText article);

    /** Returns the engine's version and the name of its model, for example "grammar-1" or "tagger-1:news-2026-11". */
    String engine();
}
