/**
 * The stream: topics, stores, one class per processor, and {@link io.onrecord.topology.NewsTopology}, which composes them.
 *
 * <p>A processor builds the context, calls the domain ({@code extract}, {@code history}, {@code speaker}, {@code claim}) and
 * forwards. May import these, {@code schema}, {@code serde}, {@code settings} and Kafka Streams; not {@code runtime} nor what
 * stands above it.
 */
@NullMarked
package io.onrecord.topology;

import org.jspecify.annotations.NullMarked;
