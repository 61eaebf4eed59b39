/**
 * Who is speaking: mentions, names, titles, resolution within an article, routing keys, and the rules of identity across
 * articles.
 *
 * <p>May import {@code text}, {@code syntax} and the JDK; knows nothing of Kafka or Avro.
 */
@NullMarked
package io.onrecord.speaker;

import org.jspecify.annotations.NullMarked;
