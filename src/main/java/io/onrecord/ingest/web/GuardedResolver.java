package io.onrecord.ingest.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The name look-up of the HTTP client, which hands out no address that the guard forbids.
 *
 * <p>The client connects to what is returned here and looks nothing up again, which leaves no gap between check and use for DNS
 * rebinding. Literal addresses pass through it too.
 */
final class GuardedResolver implements DnsResolver {
    private final NameLookup lookup;
    private final AddressGuard guard;

    GuardedResolver(NameLookup lookup, AddressGuard guard) {
        this.lookup = lookup;
        this.guard = guard;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = lookup.addresses(host);
        InetAddress[] permitted = Arrays.stream(found).filter(guard::permits).toArray(InetAddress[]::new);
        if (permitted.length == 0) {
            throw new ForbiddenAddressException(host);
        }
        return permitted;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(resolve(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A host whose every address is forbidden. */
    static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        ForbiddenAddressException(String host) {
            super("host '" + host
                    + "' has no address on the public internet; expected one, or --allow-private-addresses");
        }
    }
}
