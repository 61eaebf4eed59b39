/**
 * An instance and its life: topics made and checked, the stream started and stopped, restore progress, memory of the stores,
 * health, reset.
 *
 * <p>May import {@code topology}, {@code serde}, {@code settings}, {@code extract} and Kafka; not {@code query} nor what stands
 * above it.
 */
@NullMarked
package io.onrecord.runtime;

import org.jspecify.annotations.NullMarked;
