/**
 * Syntax of sentences: parts of speech, dependencies, marks of persons' names, and the compact models behind them.
 *
 * <p>May import {@code text} and the JDK.
 */
@NullMarked
package io.onrecord.syntax;

import org.jspecify.annotations.NullMarked;
