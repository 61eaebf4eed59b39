package io.onrecord.training;

import io.onrecord.evaluation.Attribution;
import io.onrecord.evaluation.GoldArticle;
import io.onrecord.extract.grammar.Words;
import io.onrecord.extract.learned.ArticleView;
import io.onrecord.text.Span;
import io.onrecord.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * An annotated article over our tokens.
 *
 * @param article the article
 * @param view the article as the models see it
 * @param attributions what is attributed in it, in the order of the gold
 * @param weight how much each of them counts
 * @param number its number, which a copy of it with other paragraphs shares
 */
record GoldTokens(GoldArticle article, ArticleView view, List<Parts> attributions, float weight, int number) {
    /**
     * An attribution over tokens.
     *
     * @param gold the attribution
     * @param source tokens of its source
     * @param cue tokens of its cue
     * @param content tokens of its content
     */
    record Parts(Attribution gold, List<Words> source, List<Words> cue, List<Words> content) {}

    static GoldTokens of(GoldArticle article, ArticleView view, float weight, int number) {
        Tokens tokens = view.reading().tokens();
        List<Parts> parts = new ArrayList<>();
        for (Attribution gold : article.attributions()) {
            parts.add(new Parts(
                    gold,
                    view.trimmed(words(tokens, gold.source())),
                    words(tokens, gold.cue()),
                    view.trimmed(words(tokens, gold.content()))));
        }
        return new GoldTokens(article, view, parts, weight, number);
    }

    private static List<Words> words(Tokens tokens, List<Span> spans) {
        List<Words> words = new ArrayList<>();
        for (Span span : spans) {
            int first = tokens.at(span.start());
            int end = tokens.at(span.end() - 1) + 1;
            if (first < tokens.size() && end > first) {
                words.add(new Words(first, Math.min(end, tokens.size())));
            }
        }
        return words;
    }
}
