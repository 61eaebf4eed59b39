/**
 * From the text of an article to its attributed statements.
 *
 * <p>May import {@code text}, {@code syntax}, {@code speaker} and the JDK; knows nothing of Kafka or Avro.
 */
@NullMarked
package io.onrecord.extract;

import org.jspecify.annotations.NullMarked;
