/**
 * The metric: how far the statements of an engine agree with annotated ones, and how calibrated its confidence is.
 *
 * <p>May import {@code text}, {@code extract}, {@code speaker} and Jackson; knows nothing of Kafka.
 */
@NullMarked
package io.onrecord.evaluation;

import org.jspecify.annotations.NullMarked;
