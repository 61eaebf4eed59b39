/**
 * The cue lexicon: which words mark a statement as said, what kind of saying they are, and what can follow them.
 *
 * <p>May import {@code extract}'s records and the JDK.
 */
@NullMarked
package io.onrecord.extract.lexicon;

import org.jspecify.annotations.NullMarked;
