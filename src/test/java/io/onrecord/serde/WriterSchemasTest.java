package io.onrecord.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.onrecord.schema.Article;
import java.lang.management.ManagementFactory;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class WriterSchemasTest {
    @Test
    void aLookUpAllocatesNothing() {
        // Given
        InMemoryRegistry registry = new InMemoryRegistry();
        for (int other = 0; other < 300; other++) {
            registry.register(
                    "fixed-" + other, Schema.createFixed("F" + other, "", "", 1)); // ids beyond boxing's cache
        }
        int id = registry.register("articles-value", Article.getClassSchema());
        WriterSchemas<Article> writers = new WriterSchemas<>(Article.class, registry);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        writers.of(id);
        long idle = allocated(threads, self, writers, id, 0);

        // When
        long busy = allocated(threads, self, writers, id, 10_000);

        // Then
        assertThat(busy).isEqualTo(idle);
    }

    private static long allocated(ThreadMXBean threads, long self, WriterSchemas<Article> writers, int id, int times) {
        long before = threads.getThreadAllocatedBytes(self);
        for (int time = 0; time < times; time++) {
            writers.of(id);
        }
        return threads.getThreadAllocatedBytes(self) - before;
    }
}
