package io.onrecord.evaluation;

import java.util.List;

/**
 * An article annotated by hand, with the marks in its text:
 *
 * <pre>
 * # a comment
 * {s1 The harbour master} {c1 said} {k1 that "the ice is early."} {s1,2 ...}
 * ====
 * 1 mixed: Ann Lee
 * 2 indirect denied: [a pilot], through Ann Lee, Harbour News
 * </pre>
 *
 * <p>{@code s}, {@code c} and {@code k} are source, cue and content, with the numbers of the statements they belong to; one that
 * occurs twice is discontinuous. Below the line stands each statement with its kind, its polarity where it is not asserted, and its
 * speaker: a name, a description in brackets for one without a name, or {@code -} where the text tells none.
 *
 * @param id name of the article
 * @param text its text, without the marks
 * @param statements its statements, in the order of their numbers
 */
public record MarkedArticle(String id, String text, List<MarkedStatement> statements) {
    /** Makes the list unmodifiable. */
    public MarkedArticle {
        statements = List.copyOf(statements);
    }

    /**
     * Returns the article that {@code marked} is.
     *
     * @param id name of the article, used in messages too
     * @param marked the text with its marks and the list of statements
     * @throws GoldException where the marks are not balanced, or marks and list do not agree; it names the article and the place
     */
    public static MarkedArticle of(String id, String marked) throws GoldException {
        return new MarkedTextReader(id, marked).article();
    }

    /** Returns the article as the metric takes it. */
    public GoldArticle gold() {
        return new GoldArticle(
                id, text, statements.stream().map(MarkedStatement::attribution).toList());
    }
}
