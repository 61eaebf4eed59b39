package io.onrecord.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The articles of a JSONL file, one a line, read one by one; plain or gzip. */
public final class ArticleLines implements Articles {
    /** Longest line that is read, in bytes: far above any article, far below a heap. */
    static final int MAX_LINE = 64 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int GZIP = 0x8B1F;

    private final InputStream in;
    private final ArticleJson json;
    private long number;
    private long bytesRead;

    private ArticleLines(InputStream in, String origin) {
        this.in = in;
        this.json = new ArticleJson(origin);
    }

    /**
     * Opens a file.
     *
     * @throws IOException where it is not there, may not be read or is a folder
     */
    public static ArticleLines open(Path file) throws IOException {
        return of(Files.newInputStream(file), String.valueOf(file.getFileName()));
    }

    /**
     * Reads from a stream, which {@link #close} closes.
     *
     * @param origin what the articles say they come from
     */
    public static ArticleLines of(InputStream stream, String origin) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        in.mark(2);
        int magic = in.read() | in.read() << 8;
        in.reset();
        return new ArticleLines(magic == GZIP ? new BufferedInputStream(new GZIPInputStream(in), 1 << 16) : in, origin);
    }

    /** Returns the next line that is not blank; null after the last. */
    @Override
    public @Nullable ArticleLine next() throws IOException {
        while (true) {
            byte[] line = line();
            if (line == null) {
                return null;
            }
            number++;
            if (line.length == MAX_LINE) {
                return new ArticleLine.Unreadable(
                        number, line, "longer than " + MAX_LINE + " bytes: expected one article a line");
            }
            if (!isBlank(line)) {
                return json.read(number, line);
            }
        }
    }

    @Override
    public void skip(long lines) throws IOException {
        long left = lines;
        while (left > 0) {
            byte[] line = line();
            if (line == null) {
                return;
            }
            number++;
            left -= isBlank(line) ? 0 : 1;
        }
    }

    /** Returns how many bytes have been read so far, after decompression. */
    public long bytesRead() {
        return bytesRead;
    }

    /** Returns the bytes up to the next line end, of an overlong line the first {@link #MAX_LINE}; null at the end. */
    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            bytesRead++;
            if (line.size() < MAX_LINE) {
                line.write(next);
            }
        }
        bytesRead++;
        return number == 0 ? withoutByteOrderMark(line.toByteArray()) : line.toByteArray();
    }

    private static byte[] withoutByteOrderMark(byte[] line) {
        boolean marked = line.length >= 3
                && line[0] == BYTE_ORDER_MARK[0]
                && line[1] == BYTE_ORDER_MARK[1]
                && line[2] == BYTE_ORDER_MARK[2];
        return marked ? java.util.Arrays.copyOfRange(line, BYTE_ORDER_MARK.length, line.length) : line;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
