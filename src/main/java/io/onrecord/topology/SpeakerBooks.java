package io.onrecord.topology;

import io.onrecord.schema.SayingMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What speakers said, in its store, and the books made from it, of which those last used are kept. */
final class SpeakerBooks {
    /** Sayings that the books in memory hold together, at most: some two kilobytes each. */
    private static final int MOST_HELD = 12_000;

    private final KeyValueStore<String, SayingMemory> store;
    private final TimeIndex ages;
    private final LinkedHashMap<String, SpeakerBook> books = new LinkedHashMap<>(64, 0.75f, true);
    private int held;

    SpeakerBooks(ProcessorContext<?, ?> context, Duration retention) {
        this.store = context.getStateStore(Stores.SPEAKER_CLAIMS);
        this.ages = new TimeIndex(context.getStateStore(Stores.CLAIM_AGES), retention);
    }

    /** Returns the book of a speaker. */
    SpeakerBook get(String speakerId) {
        SpeakerBook book = books.get(speakerId);
        if (book == null) {
            book = read(speakerId);
            books.put(speakerId, book);
            held += book.size();
            Iterator<Map.Entry<String, SpeakerBook>> oldest = books.entrySet().iterator();
            while ((held > MOST_HELD || books.size() > MOST_HELD) && books.size() > 1) {
                held -= oldest.next().getValue().size();
                oldest.remove();
            }
        }
        return book;
    }

    private SpeakerBook read(String speakerId) {
        SpeakerBook book = new SpeakerBook();
        try (KeyValueIterator<String, SayingMemory> range =
                store.range(StatementKey.first(speakerId), StatementKey.last(speakerId))) {
            range.forEachRemaining(entry -> book.put(entry.value));
        }
        return book;
    }

    /** Forgets what memory holds of a speaker, so that it is read anew: after a failure half of a change may be in it. */
    void forget(String speakerId) {
        SpeakerBook book = books.remove(speakerId);
        held -= book == null ? 0 : book.size();
    }

    /** Enters a saying, whose claim has still to be told by {@link #keep}. */
    void put(String speakerId, SayingMemory saying) {
        SpeakerBook book = get(speakerId);
        int before = book.size();
        book.put(saying);
        held += book.size() - before;
        String key = key(speakerId, saying);
        ages.put(ages.at(saying.getRecordedAt().toEpochMilli()), key);
    }

    /** Keeps a saying that is held, with its claim. */
    void keep(String speakerId, SayingMemory saying, String claimId) {
        // Not by a builder, which would copy it to the last word.
        SayingMemory claimed = new SayingMemory(
                saying.getStatementId(),
                claimId,
                saying.getArticleId(),
                saying.getArticleUrl(),
                saying.getOutlet(),
                saying.getAt(),
                saying.getSpeakerName(),
                saying.getWording(),
                saying.getFrame(),
                saying.getPolarity(),
                saying.getDenials(),
                saying.getSuperseded(),
                saying.getRecordedAt());
        get(speakerId).claimed(claimed);
        store.put(key(speakerId, saying), claimed);
    }

    /** Takes a saying away. */
    void remove(String speakerId, SayingMemory saying) {
        SpeakerBook book = get(speakerId);
        int before = book.size();
        book.remove(saying.getStatementId());
        held += book.size() - before;
        String key = key(speakerId, saying);
        store.delete(key);
        ages.remove(ages.at(saying.getRecordedAt().toEpochMilli()), key);
    }

    /** Hands on the sayings whose retention has passed, each with its speaker; who takes them has to remove them. */
    void sweep(BiConsumer<String, SayingMemory> expired) {
        List<KeyValue<String, SayingMemory>> old = new ArrayList<>();
        ages.sweep(Sweep.MOST, key -> {
            SayingMemory saying = store.get(key);
            if (saying != null) {
                old.add(KeyValue.pair(key.substring(0, key.indexOf('|')), saying));
            }
        });
        old.forEach(entry -> expired.accept(entry.key, entry.value));
    }

    private static String key(String speakerId, SayingMemory saying) {
        return StatementKey.from(speakerId, saying.getAt()) + '|' + saying.getStatementId();
    }
}
