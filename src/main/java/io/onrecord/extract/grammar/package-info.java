/**
 * The grammar of reported speech: where source, cue and content stand in a sentence, without a learned model.
 *
 * <p>May import {@code text}, {@code syntax}, {@code speaker}, the lexicon and the JDK.
 */
@NullMarked
package io.onrecord.extract.grammar;

import org.jspecify.annotations.NullMarked;
