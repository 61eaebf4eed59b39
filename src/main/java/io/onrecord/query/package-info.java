/**
 * Questions about the speakers and what they said: answered from the state stores of this instance by interactive queries,
 * or by the instance that owns the partition, and the live statements as they come.
 *
 * <p>May import {@code runtime}, {@code topology}, {@code settings}, {@code serde}, {@code schema} and Kafka; knows nothing of
 * the web server.
 */
@NullMarked
package io.onrecord.query;

import org.jspecify.annotations.NullMarked;
