package io.onrecord.history;

import org.jspecify.annotations.Nullable;

/**
 * A difference between what stood and what stands, for the speakers of one routing key. Of several, all places are left
 * before any is taken.
 *
 * @param routingKey whose speakers it is about
 * @param from the place that is left, null where the standing is new
 * @param to the standing as it lies from now on, null where it is gone; it says what lay at {@code from}, if that is given
 */
public record Change(
        String routingKey, @Nullable Place from, @Nullable Standing to) {}
