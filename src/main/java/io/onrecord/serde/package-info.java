/**
 * Avro records on the wire: the serdes in the Confluent wire format, and the schema registry behind one seam.
 *
 * <p>{@link io.onrecord.serde.AvroSerdes} is what a topology asks for serdes; {@link io.onrecord.serde.SchemaRegistry} is
 * the seam, and implementations keep its client to themselves. Every failure
 * is a {@link io.onrecord.serde.WireException}. Imports Avro and the Kafka clients; nothing of the rest of the product.
 */
@NullMarked
package io.onrecord.serde;

import org.jspecify.annotations.NullMarked;
