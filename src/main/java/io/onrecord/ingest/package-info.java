/**
 * How articles come in: feeds, pages, archives and files, each turned into the one record that the topic {@code articles} carries.
 *
 * <p>May import Kafka's clients, {@code text}, {@code schema}, {@code serde} and {@code settings}; knows nothing of extraction, of the
 * topology or of the HTTP API.
 */
@NullMarked
package io.onrecord.ingest;

import org.jspecify.annotations.NullMarked;
