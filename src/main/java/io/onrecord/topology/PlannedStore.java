package io.onrecord.topology;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * A state store as it has to be.
 *
 * @param <V> its values
 * @param name name of the store
 * @param key what its keys are made of, in their order
 * @param value what its values are
 * @param bound what keeps it from growing for ever
 * @param serde of the values
 * @param cached whether writes to one key between two commits are put together
 */
record PlannedStore<V>(String name, String key, String value, String bound, Serde<V> serde, boolean cached) {
    /**
     * Returns what builds it, with a changelog.
     *
     * @param stores gives the store of a name: on disk, or in memory for a test
     */
    StoreBuilder<KeyValueStore<String, V>> builder(Function<String, KeyValueBytesStoreSupplier> stores) {
        StoreBuilder<KeyValueStore<String, V>> builder =
                Stores.keyValueStoreBuilder(stores.apply(name), Serdes.String(), serde);
        return cached ? builder.withCachingEnabled() : builder;
    }
}
