package io.onrecord.ingest.web;

import java.time.Duration;

/**
 * How much of anything one request may take.
 *
 * @param connect longest time to a connection, TLS included
 * @param silence longest time without a byte
 * @param total longest time from the request to the last byte
 * @param bytes most bytes of a body as sent
 * @param decodedBytes most bytes of a body once decompressed
 * @param redirects most redirects from one request
 */
public record FetchLimits(
        Duration connect, Duration silence, Duration total, int bytes, int decodedBytes, int redirects) {
    public FetchLimits {
        if (bytes <= 0 || decodedBytes <= 0 || redirects < 0 || total.isNegative() || total.isZero()) {
            throw new IllegalArgumentException("fetch limits: expected positive sizes and times, found " + bytes + ", "
                    + decodedBytes + " bytes, " + redirects + " redirects, " + total);
        }
    }

    /** Returns limits that no page of a real news site comes near. */
    public static FetchLimits standard() {
        return new FetchLimits(
                Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), 8 << 20, 16 << 20, 8);
    }
}
