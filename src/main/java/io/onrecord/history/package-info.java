/**
 * The life of an article's statements through its versions, as a pure function of the set of versions: whatever the order
 * in which they arrive, and however often, the same statements stand under the same ids.
 *
 * <p>May import the JDK and nothing else.
 */
@NullMarked
package io.onrecord.history;

import org.jspecify.annotations.NullMarked;
