package io.onrecord.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Numbers with few bytes for small ones: seven bits a byte, the lowest first; the eighth says that more follow. */
final class PackedInts {
    private PackedInts() {}

    static void write(ByteArrayOutputStream out, int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    static int read(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a packed number of more than five bytes");
    }
}
