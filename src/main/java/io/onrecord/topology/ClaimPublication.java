package io.onrecord.topology;

import io.onrecord.schema.Claim;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Tells how claims are, each under its id; a null claim is no more: its sightings are withdrawn, or an earlier one gave it its id. */
final class ClaimPublication extends ContextualProcessor<String, ClaimChange, String, Claim> {
    @Override
    public void process(Record<String, ClaimChange> record) {
        record.value().gone().forEach(id -> context().forward(record.withKey(id).withValue(null)));
        record.value()
                .claims()
                .forEach(
                        claim -> context().forward(record.withKey(claim.getId()).withValue(claim)));
    }
}
