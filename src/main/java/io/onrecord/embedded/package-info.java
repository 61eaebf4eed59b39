/**
 * The infrastructure in process: a Kafka broker and a schema registry for one machine, so that nothing else has to run.
 *
 * <p>Both listen on loopback, keep what they hold over restarts and kills, and speak their public protocols, so any client
 * can use them. The only user of Kafka's server classes; may import {@code serde}, the Kafka clients and Javalin.
 */
@NullMarked
package io.onrecord.embedded;

import org.jspecify.annotations.NullMarked;
