/**
 * How the models are made: learners, oracles, the order of the steps, and what decides on articles that a model has not seen. The
 * same input gives the same bytes.
 *
 * <p>May import the domain and {@code evaluation}; knows no Kafka, no Avro and no command line.
 */
@NullMarked
package io.onrecord.training;

import org.jspecify.annotations.NullMarked;
