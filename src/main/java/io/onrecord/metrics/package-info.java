/**
 * The meters of an instance: the JVM's, Kafka Streams', and our own, in Prometheus' format.
 *
 * <p>May import {@code query}, {@code runtime}, Micrometer and Kafka Streams.
 */
@NullMarked
package io.onrecord.metrics;

import org.jspecify.annotations.NullMarked;
