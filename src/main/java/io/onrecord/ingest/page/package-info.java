/**
 * From the HTML of a page to the article on it: its body without the furniture around it, its title, byline, outlet, language and
 * times.
 *
 * <p>Reads strings, opens no connection, runs no script. Imports {@code ingest.web} for what a URL is; neither Kafka nor the rest of
 * {@code ingest}.
 */
@NullMarked
package io.onrecord.ingest.page;

import org.jspecify.annotations.NullMarked;
