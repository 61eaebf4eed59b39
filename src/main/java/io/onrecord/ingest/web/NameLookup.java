package io.onrecord.ingest.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where the addresses of a host name come from: the system's resolver, or a table in a simulation. */
@FunctionalInterface
public interface NameLookup {
    /**
     * Returns the addresses of the host, at least one.
     *
     * @throws UnknownHostException if it has none
     */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
