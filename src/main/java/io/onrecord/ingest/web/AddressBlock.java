package io.onrecord.ingest.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses in CIDR notation, for example {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param network first address of the block
 * @param bits leading bits that an address shares with it, 0 to 32 or 128
 */
public record AddressBlock(InetAddress network, int bits) {
    public AddressBlock {
        if (bits < 0 || bits > network.getAddress().length * 8) {
            throw new IllegalArgumentException("address block %s/%d: expected a prefix of 0 to %d bits"
                    .formatted(network.getHostAddress(), bits, network.getAddress().length * 8));
        }
    }

    /**
     * Returns the block that the text describes; a single address stands for itself.
     *
     * @throws IllegalArgumentException if it is no literal address with an optional prefix length; names are not looked up
     */
    public static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!address.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw malformed(text);
        }
        try {
            InetAddress network = InetAddress.getByName(address);
            int whole = network.getAddress().length * 8;
            return new AddressBlock(network, slash < 0 ? whole : Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException | NumberFormatException e) {
            throw malformed(text);
        }
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException(
                "address block '" + text + "': expected an address with a prefix length, for example 10.0.0.0/8");
    }

    /** Returns whether the address lies in this block. */
    public boolean contains(InetAddress address) {
        byte[] own = network.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((own[bit >> 3] & mask) != (other[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + bits;
    }
}
