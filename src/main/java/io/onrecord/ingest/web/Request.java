package io.onrecord.ingest.web;

import java.net.URI;

/**
 * One thing to fetch.
 *
 * @param uri where it is, http or https, without credentials
 * @param validators what makes the request conditional
 * @param hops redirects already followed on the way here
 * @param moved whether all of them were permanent
 */
public record Request(URI uri, Validators validators, int hops, boolean moved) {
    /** Returns an unconditional request. */
    public static Request of(URI uri) {
        return new Request(uri, Validators.NONE, 0, true);
    }

    /** Returns this request, to be answered only if something changed. */
    public Request ifChangedFrom(Validators known) {
        return new Request(uri, known, hops, moved);
    }

    /** Returns the request that a redirect asks for; it carries validators only within the same origin. */
    Request redirected(URI target, boolean permanent) {
        Validators kept = Hosts.origin(uri).equals(Hosts.origin(target)) ? validators : Validators.NONE;
        return new Request(target, kept, hops + 1, moved && permanent);
    }
}
