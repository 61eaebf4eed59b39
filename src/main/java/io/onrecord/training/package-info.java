/**
 * How the models are made: learners, oracles and the order of the steps. The same input gives the same bytes.
 *
 * <p>May import the domain.
 */
@NullMarked
package io.onrecord.training;

import org.jspecify.annotations.NullMarked;
