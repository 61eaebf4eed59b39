/**
 * Reading from the open web without trusting it: which addresses may be reached, how much and for how long, what robots.txt asks
 * for, and what a URL is once its tracking parameters are gone.
 *
 * <p>The only package that opens connections to addresses that a feed or a page names. Imports neither Kafka nor the rest of
 * {@code ingest}.
 */
@NullMarked
package io.onrecord.ingest.web;

import org.jspecify.annotations.NullMarked;
