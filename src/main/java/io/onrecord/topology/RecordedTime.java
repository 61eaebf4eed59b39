package io.onrecord.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * When a record of the articles topic was recorded there: the log's own time, by which articles are ordered between
 * partitions, which retention counts from, and which no article can be far ahead of. What an article says of its time is
 * {@link EventTime}. A record without a time, from a producer older than 0.10, is as old as the one before it.
 */
public final class RecordedTime implements TimestampExtractor {
    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return record.timestamp() >= 0 ? record.timestamp() : Math.max(0, partitionTime);
    }
}
