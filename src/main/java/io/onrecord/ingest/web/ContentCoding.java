package io.onrecord.ingest.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Takes the compression off a body, up to a limit: a few kilobytes may be a bomb of gigabytes. */
public final class ContentCoding {
    private static final int MOST_LAYERS = 2;

    private ContentCoding() {}

    /**
     * Returns the body as it was before it was compressed.
     *
     * @param body bytes as sent
     * @param codings value of {@code Content-Encoding}; gzip, deflate and br are known
     * @param limit most bytes to give out
     * @throws TooLargeException if there would be more
     * @throws IOException if the bytes are not what the coding says, or the coding is unknown
     */
    public static byte[] decode(byte[] body, String codings, int limit) throws IOException {
        String[] layers = codings.toLowerCase(Locale.ROOT).trim().split("\\s*,\\s*");
        if (layers.length > MOST_LAYERS) {
            throw new IOException("content encoded " + layers.length + " times; expected at most " + MOST_LAYERS);
        }
        byte[] decoded = body;
        for (int i = layers.length - 1; i >= 0; i--) {
            decoded = read(layer(layers[i], decoded), limit);
        }
        // A file that is compressed in itself, as sitemaps are; some servers also forget the header.
        return isGzip(decoded) ? read(new GZIPInputStream(new ByteArrayInputStream(decoded)), limit) : decoded;
    }

    /**
     * Returns everything that the stream holds.
     *
     * @throws TooLargeException if that is more than {@code limit} bytes
     */
    static byte[] read(InputStream in, int limit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 << 10];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (out.size() + n > limit) {
                throw new TooLargeException(limit);
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    private static InputStream layer(String coding, byte[] body) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        return switch (coding) {
            case "", "identity", "none", "utf-8" -> in;
            case "gzip", "x-gzip" -> isGzip(body) ? new GZIPInputStream(in) : in;
            case "deflate" -> new InflaterInputStream(in);
            case "br" -> new BrotliInputStream(in);
            default -> throw new IOException("content encoding '" + coding + "'; expected gzip, deflate, br or none");
        };
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    }

    /** More bytes than the limit allows. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException(int limit) {
            super("more than " + limit + " bytes");
        }
    }
}
