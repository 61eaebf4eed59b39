package io.onrecord.http;

import io.javalin.http.Context;
import java.util.Set;

/** What every answer tells a browser to forbid, and which callers are turned away before a route is asked. */
final class SecurityHeaders {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    private final HttpOptions options;

    SecurityHeaders(HttpOptions options) {
        this.options = options;
    }

    void add(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", options.origins().isEmpty() ? "same-origin" : "cross-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cache-Control", "no-store");
        refuseForeignNames(context);
        allowOrigin(context);
    }

    /** A page elsewhere that gives its own name our loopback address must not read from us (DNS rebinding). */
    private void refuseForeignNames(Context context) {
        String host = context.header("Host");
        if (options.isLoopback() && host != null && !LOOPBACK_NAMES.contains(host.replaceFirst(":\\d+$", ""))) {
            throw new Refused(Problem.of(
                    "foreign-host",
                    "Foreign host",
                    421,
                    "The server listens at loopback and was asked as '" + host + "'; expected one of " + LOOPBACK_NAMES
                            + "."));
        }
    }

    private void allowOrigin(Context context) {
        String origin = context.header("Origin");
        if (origin != null
                && options.origins().contains(origin)
                && context.path().startsWith("/api/")) {
            context.header("Access-Control-Allow-Origin", origin).header("Vary", "Origin");
        }
    }
}
