package io.onrecord.ingest.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides which addresses the reader may connect to: those of the public internet, and what the operator lists beside them.
 *
 * <p>It judges the address that a connection is about to use, not the name that led to it, so that a name which resolves to another
 * address at the second look, and a redirect into the own network, are judged like any other. The blocks are those of the IANA
 * special-purpose address registries (RFC 6890 and its updates); of IPv6 only global unicast, 2000::/3, is public.
 *
 * @param privateAllowed whether loopback, private and link-local addresses may be reached as well
 * @param allowed further blocks that may be reached
 */
public record AddressGuard(boolean privateAllowed, List<AddressBlock> allowed) {
    private static final List<AddressBlock> NOT_PUBLIC_V4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final AddressBlock GLOBAL_V6 = AddressBlock.parse("2000::/3");
    // Tunnels (Teredo, 6to4) carry an IPv4 address inside, which may be a private one.
    private static final List<AddressBlock> NOT_PUBLIC_V6 =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    public AddressGuard {
        allowed = List.copyOf(allowed);
    }

    /** Returns the guard that lets only the public internet through. */
    public static AddressGuard publicOnly() {
        return new AddressGuard(false, List.of());
    }

    /** Returns whether a connection to the address is allowed. */
    public boolean permits(InetAddress address) {
        return isPublic(address)
                || privateAllowed && !address.isMulticastAddress()
                || allowed.stream().anyMatch(block -> block.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_V4.stream().noneMatch(block -> block.contains(address));
        }
        return GLOBAL_V6.contains(address) && NOT_PUBLIC_V6.stream().noneMatch(block -> block.contains(address));
    }

    private static List<AddressBlock> blocks(String... texts) {
        return Stream.of(texts).map(AddressBlock::parse).toList();
    }
}
