package io.onrecord.cli;

import io.onrecord.extract.Extraction;
import io.onrecord.extract.StatementExtractor;
import io.onrecord.text.ArticleText;
import java.util.concurrent.atomic.LongAdder;

/** An extractor that keeps count of the time it takes. */
final class TimedExtractor implements StatementExtractor {
    private final StatementExtractor extractor;
    private final LongAdder nanos = new LongAdder();

    TimedExtractor(StatementExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public Extraction extract(ArticleText article) {
        long begin = System.nanoTime();
        try {
            return extractor.extract(article);
        } finally {
            nanos.add(System.nanoTime() - begin);
        }
    }

    @Override
    public String engine() {
        return extractor.engine();
    }

    /** Returns the time taken by all threads together, in seconds. */
    double seconds() {
        return nanos.sum() / 1e9;
    }
}
