/**
 * One utterance told many times: wording and its likeness, claims of one speaker with their sightings, denials, and how often a
 * speaker speaks.
 *
 * <p>May import {@code text} and the JDK; knows nothing of Kafka or Avro.
 */
@NullMarked
package io.onrecord.claim;

import org.jspecify.annotations.NullMarked;
