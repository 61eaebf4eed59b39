/**
 * The HTTP API and the web page: routes, problems (RFC 9457), server-sent events, limits and security headers.
 *
 * <p>May import {@code query}, Javalin and Jetty; knows nothing of Kafka.
 */
@NullMarked
package io.onrecord.http;

import org.jspecify.annotations.NullMarked;
