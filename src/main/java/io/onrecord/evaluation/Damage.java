package io.onrecord.evaluation;

import io.onrecord.text.Quotation;
import io.onrecord.text.Span;
import io.onrecord.text.TextStructure;
import java.util.Arrays;
import java.util.List;

/**
 * What happens to quotation marks on their way: every fifth quotation of an annotated article loses one, or has another for it.
 * Characters are exchanged one for one, so that all offsets hold.
 */
public enum Damage {
    /** The opening mark is lost. */
    LOST_OPENING {
        @Override
        void to(Quotation quotation, char[] text) {
            Arrays.fill(text, quotation.span().start(), quotation.inside().start(), ' ');
        }
    },
    /** The closing mark is lost. */
    LOST_CLOSING {
        @Override
        void to(Quotation quotation, char[] text) {
            Arrays.fill(text, closing(quotation).start(), closing(quotation).end(), ' ');
        }
    },
    /** A single mark closes what a double one opened. */
    SINGLE_CLOSING {
        @Override
        void to(Quotation quotation, char[] text) {
            LOST_CLOSING.to(quotation, text);
            text[closing(quotation).start()] = '’';
        }
    },
    /** No program could read the marks: U+FFFD stands for both. */
    UNREADABLE {
        @Override
        void to(Quotation quotation, char[] text) {
            LOST_OPENING.to(quotation, text);
            LOST_CLOSING.to(quotation, text);
            text[quotation.inside().start() - 1] = '\ufffd';
            text[closing(quotation).start()] = '\ufffd';
        }
    };

    private static final int EVERY = 5;

    abstract void to(Quotation quotation, char[] text);

    private static Span closing(Quotation quotation) {
        return new Span(quotation.inside().end(), quotation.span().end());
    }

    /** Returns {@code article} with the damage: always the same quotations of the same article. */
    public GoldArticle of(GoldArticle article) {
        char[] text = article.text().toCharArray();
        List<Quotation> whole = TextStructure.of(article.text()).quotations().stream()
                .filter(quotation -> quotation.closed() && !quotation.single() && quotation.outer() < 0)
                .filter(quotation ->
                        quotation.span().start() < quotation.inside().start())
                .filter(quotation -> quotation.inside().end() < quotation.span().end())
                .toList();
        for (int i = Math.floorMod(article.id().hashCode(), EVERY); i < whole.size(); i += EVERY) {
            to(whole.get(i), text);
        }
        return new GoldArticle(article.id(), new String(text), article.attributions());
    }
}
