package io.onrecord.topology;

import io.onrecord.schema.ArticleMemory;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.SpeakerMemory;
import io.onrecord.serde.AvroSerdes;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The names of the state stores, and how each is built. Keys are strings, so that their order is that of their text. */
public final class Stores {
    /** Article id to {@link ArticleMemory}: its versions and what each said, as sketches. */
    public static final String ARTICLE_VERSIONS = "article-versions";

    /** Time and article id: which articles nothing has arrived for since. */
    public static final String ARTICLE_AGES = "article-ages";

    /** {@link Outcome} to the number of articles that had it. */
    public static final String ARTICLE_OUTCOMES = "article-outcomes";

    /** {@link StatementKey} to {@link LoggedStatement}: the statements on record, speaker by speaker in the order of time. */
    public static final String SPEAKER_STATEMENTS = "speaker-statements";

    /** Routing key, statement id and since to the statement's key in the log. */
    public static final String STATEMENT_PLACES = "statement-places";

    /** Time and statement key: which statements arrived when. */
    public static final String STATEMENT_AGES = "statement-ages";

    /** Speaker id to {@link SpeakerMemory}: the profile, and when it was last touched. */
    public static final String SPEAKER_PROFILES = "speaker-profiles";

    /** Time and speaker id: which speakers nothing has arrived for since. */
    public static final String SPEAKER_AGES = "speaker-ages";

    private Stores() {}

    /** Returns the builders of all stores. */
    static List<StoreBuilder<?>> builders(AvroSerdes serdes) {
        return List.of(
                persistent(ARTICLE_VERSIONS, serdes.value(ArticleMemory.class)),
                persistent(ARTICLE_AGES, Serdes.ByteArray()),
                // Written for every article: the cache turns that into one changelog record a commit.
                persistent(ARTICLE_OUTCOMES, Serdes.Long()).withCachingEnabled(),
                persistent(SPEAKER_STATEMENTS, serdes.value(LoggedStatement.class)),
                persistent(STATEMENT_PLACES, Serdes.String()),
                persistent(STATEMENT_AGES, Serdes.ByteArray()),
                // A speaker in the news is updated many times between two commits.
                persistent(SPEAKER_PROFILES, serdes.value(SpeakerMemory.class)).withCachingEnabled(),
                persistent(SPEAKER_AGES, Serdes.ByteArray()));
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> persistent(String name, Serde<V> values) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }
}
