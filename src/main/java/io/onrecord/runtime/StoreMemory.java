package io.onrecord.runtime;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.apache.kafka.streams.state.internals.BlockBasedTableConfigWithAccessibleCache;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * The memory outside the heap that all stores of an instance share: blocks read, indexes, filters and write buffers alike.
 * Left to themselves, they would take up to 98 MB for each store and partition.
 */
final class StoreMemory implements AutoCloseable {
    /** Name under which the stores find it among the properties of the stream. */
    static final String PROPERTY = "onrecord.store.memory";

    /** Half for what is being written: a full buffer is flushed, and its blocks are read back through the cache. */
    private static final double WRITTEN = 0.5;

    /** Small enough that the buffers of all stores and partitions fit in, so that none is flushed almost empty. */
    private static final long WRITE_BUFFER_BYTES = 4 << 20;

    private final Cache cache;
    private final WriteBufferManager buffers;

    private static final long MANIFEST_BYTES = 64 << 10;

    /** @param bytes how much, in bytes */
    StoreMemory(long bytes) {
        RocksDB.loadLibrary();
        cache = new LRUCache(bytes);
        buffers = new WriteBufferManager((long) (bytes * WRITTEN), cache);
    }

    /** Frees the memory; the stores must be closed. */
    @Override
    public void close() {
        buffers.close();
        cache.close();
    }

    /** Gives each store its part; made by Kafka Streams, by name. */
    public static final class Setter implements RocksDBConfigSetter {
        @Override
        public void setConfig(String storeName, Options options, Map<String, Object> configs) {
            if (configs.get(PROPERTY) instanceof StoreMemory memory) {
                memory.share(options);
            }
        }

        @Override
        public void close(String storeName, Options options) {
            // What is shared is closed by its owner, after the last store.
        }
    }

    private void share(Options options) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        if (table instanceof BlockBasedTableConfigWithAccessibleCache accessible) {
            // The cache that the store would have had to itself holds native memory until it is closed.
            accessible.blockCache().close();
        }
        table.setBlockCache(cache);
        // Inside the cache they count against the budget; outside they would grow with the data.
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(buffers);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        // Each store of each partition would reserve 4 MB of disk for a list of its files.
        options.setManifestPreallocationSize(MANIFEST_BYTES);
    }
}
