/**
 * Text and its parts: spans, tokens, sentences, paragraphs, quotations, page furniture. All of them are offsets, in UTF-16
 * code units, into the untouched original.
 *
 * <p>May import the JDK and nothing else.
 */
@NullMarked
package io.onrecord.text;

import org.jspecify.annotations.NullMarked;
