package io.onrecord.training;

import io.onrecord.evaluation.GoldArticle;
import io.onrecord.text.Paragraph;
import io.onrecord.text.ParagraphRole;
import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;
import java.util.List;

/**
 * An annotated article with its paragraphs run into one, or with each sentence as a paragraph of its own. White space alone is
 * exchanged, so that all offsets hold. What learns from these as well does not come to rely on one outlet's way to break lines.
 */
enum Reflow {
    /** The paragraphs of the article run into one. */
    JOINED {
        @Override
        void write(TextStructure structure, char[] text) {
            List<Paragraph> paragraphs = structure.paragraphs();
            for (int i = 1; i < paragraphs.size(); i++) {
                Paragraph before = paragraphs.get(i - 1);
                Paragraph here = paragraphs.get(i);
                if (before.role() == ParagraphRole.BODY && here.role() == ParagraphRole.BODY) {
                    for (int at = before.span().end(); at < here.span().start(); at++) {
                        text[at] = ' ';
                    }
                }
            }
        }
    },
    /** Each sentence a paragraph, but for those that go on in the same quotation. */
    CUT {
        @Override
        void write(TextStructure structure, char[] text) {
            for (Sentence sentence : structure.sentences()) {
                int first = sentence.first();
                int at = structure.tokens().start(first) - 1;
                boolean body = structure.paragraphs().get(sentence.paragraph()).role() == ParagraphRole.BODY;
                boolean begins = first == 0
                        || !structure.isQuoted(first)
                        || structure.quotationOf(first) != structure.quotationOf(first - 1);
                if (at > 0 && body && begins && text[at] == ' ') {
                    text[at] = '\n';
                }
            }
        }
    };

    abstract void write(TextStructure structure, char[] text);

    /** Returns the article with other white space. */
    GoldArticle of(GoldArticle article) {
        char[] text = article.text().toCharArray();
        write(TextStructure.of(article.text()), text);
        return new GoldArticle(article.id(), new String(text), article.attributions());
    }
}
