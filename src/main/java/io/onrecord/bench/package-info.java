/**
 * Streams whose truth is known by construction, made from plain articles, and how well identities and claims find it again.
 *
 * <p>May import the domain; knows nothing of Kafka, Avro or the command line.
 */
@NullMarked
package io.onrecord.bench;

import org.jspecify.annotations.NullMarked;
