/**
 * The learned engine: finds cues, their sources and contents by linear models over words, word classes and what the grammar
 * proposes, and decides between the candidates.
 *
 * <p>May import {@code extract}, {@code speaker}, {@code syntax}, {@code text} and the JDK. Training lives elsewhere and shares the
 * features, so that both see the same.
 */
@NullMarked
package io.onrecord.extract.learned;

import org.jspecify.annotations.NullMarked;
