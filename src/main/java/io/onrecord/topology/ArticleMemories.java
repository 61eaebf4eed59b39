package io.onrecord.topology;

import io.onrecord.history.ArticleHistory;
import io.onrecord.schema.ArticleMemory;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is known of articles, kept until nothing has arrived for an article for as long as the retention lasts. */
final class ArticleMemories {
    private final KeyValueStore<String, ArticleMemory> memories;
    private final TimeIndex ages;

    ArticleMemories(ProcessorContext<?, ?> context, Duration retention) {
        this.memories = context.getStateStore(Stores.ARTICLE_VERSIONS);
        this.ages = new TimeIndex(context.getStateStore(Stores.ARTICLE_AGES), retention);
    }

    /** Returns what is known of an article, which may be nothing. */
    ArticleHistory get(String articleId) {
        ArticleMemory memory = memories.get(articleId);
        return memory == null ? ArticleHistory.of(articleId) : HistoryRecords.history(articleId, memory);
    }

    /** Keeps what is known of an article. */
    void put(ArticleHistory history, long recordedAt) {
        ArticleMemory before = memories.get(history.articleId());
        long touchedAt = ages.at(recordedAt);
        if (before == null || before.getTouchedAt() < touchedAt) {
            if (before != null) {
                ages.remove(before.getTouchedAt(), history.articleId());
            }
            ages.put(touchedAt, history.articleId());
        }
        long kept = before == null ? touchedAt : Math.max(before.getTouchedAt(), touchedAt);
        memories.put(history.articleId(), HistoryRecords.memory(history, kept));
    }

    /** Takes note that the log has come so far. */
    void reach(long recordedAt) {
        ages.reach(recordedAt);
    }

    /** Forgets articles whose retention has passed. */
    void sweep() {
        ages.sweep(Sweep.MOST, memories::delete);
    }
}
