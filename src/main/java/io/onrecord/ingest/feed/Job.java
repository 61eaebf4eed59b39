package io.onrecord.ingest.feed;

import io.onrecord.ingest.web.Hosts;
import io.onrecord.ingest.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * One thing to ask the web for.
 *
 * @param feed the feed, or whose page it is
 * @param page the page; null to poll the feed itself
 * @param request what to ask
 * @param isSuspect whether it failed before, so that its server may hold a connection for as long as it can
 */
record Job(Feed feed, @Nullable Page page, Request request, boolean isSuspect) {
    String host() {
        return Hosts.host(request.uri());
    }

    /** Polls go first, then pages that nobody has read, then those that are looked at again. */
    int rank() {
        if (page == null) {
            return 0;
        }
        return page.isPublished() ? 2 : 1;
    }
}
