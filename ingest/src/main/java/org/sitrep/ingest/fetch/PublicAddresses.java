package org.sitrep.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Tells addresses of the public internet from all others.
 *
 * <p>A feed is written by strangers. Without this check a link or redirect in it could make this machine ask its own services, the router, or a cloud's metadata server.
 * The lists follow IANA's special-purpose registries (RFC 6890).
 */
final class PublicAddresses {
    /** Network and length of its prefix. */
    private record Block(byte[] network, int bits) {
        static Block of(String notation) {
            int slash = notation.indexOf('/');
            try {
                return new Block(
                        InetAddress.getByName(notation.substring(0, slash)).getAddress(),
                        Integer.parseInt(notation.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(notation, e);
            }
        }

        boolean holds(byte[] address) {
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((address[i / 8] & mask) != (network[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final Block[] SPECIAL_4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // behind a provider's address translation
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, metadata of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // AMT
            "192.88.99.0/24", // relays from 6to4
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** Of IPv6 only 2000::/3 is given out to the public; these lie inside it and are special all the same. */
    private static final Block[] SPECIAL_6 = blocks(
            "2001::/23", // protocol assignments, Teredo
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, leads to any IPv4 address
            "2620:4f:8000::/48", // AS112
            "3fff::/20"); // documentation

    private static final Block GLOBAL_6 = Block.of("2000::/3");
    private static final Block TRANSLATED = Block.of("64:ff9b::/96");

    private PublicAddresses() {}

    /** True if {@code address} belongs to a machine on the public internet. */
    static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return isPublic4(bytes);
        }
        if (isMapped(bytes) || TRANSLATED.holds(bytes)) {
            return isPublic4(java.util.Arrays.copyOfRange(bytes, 12, 16));
        }
        return GLOBAL_6.holds(bytes) && !any(SPECIAL_6, bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        return !any(SPECIAL_4, bytes);
    }

    /** {@code ::ffff:a.b.c.d} and the older {@code ::a.b.c.d}; the JDK turns only the first into IPv4, and not in every way of making an address. */
    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        boolean mapped = bytes[10] == -1 && bytes[11] == -1;
        boolean compatible = bytes[10] == 0 && bytes[11] == 0;
        return mapped || compatible;
    }

    private static boolean any(Block[] blocks, byte[] address) {
        for (Block block : blocks) {
            if (block.holds(address)) {
                return true;
            }
        }
        return false;
    }

    private static Block[] blocks(String... notations) {
        return java.util.Arrays.stream(notations).map(Block::of).toArray(Block[]::new);
    }
}
