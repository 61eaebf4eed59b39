package io.onrecord.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of the web page, held in memory, and told from its other editions by its hash. */
final class Asset {
    private final byte[] content;
    private final String type;
    private final String tag;

    private Asset(byte[] content, String type, String tag) {
        this.content = content;
        this.type = type;
        this.tag = tag;
    }

    /**
     * Reads a file of the product.
     *
     * @param resource its name on the class path
     * @param type its media type
     */
    static Asset of(String resource, String type) {
        try (InputStream in = Asset.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the product");
            }
            byte[] content = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new Asset(content, type, '"' + HexFormat.of().formatHex(hash, 0, 12) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Answers with the file, or that the browser has it already. */
    void serve(Context context) {
        // The browser asks each time and mostly hears 304: an upgrade shows at once.
        context.header("ETag", tag).header("Cache-Control", "no-cache");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(type).result(content);
        }
    }
}
