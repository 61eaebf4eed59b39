package io.onrecord.ingest.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text when the label may lie: a byte order mark first; then UTF-8 if the bytes beyond ASCII are, but for a few that
 * broke, which text of another encoding practically never is; then what the header says; then what the document says of itself; then windows-1252, as
 * browsers do.
 */
public final class BodyText {
    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENT = Pattern.compile(
            "<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w:.-]+)|<meta[^>]{0,400}charset\\s*=\\s*[\"']?([\\w:.-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final int PROLOGUE = 4096;
    /* Of so many characters beyond ASCII one may be broken. */
    private static final int MOST_BROKEN = 10;

    private BodyText() {}

    /**
     * Returns the body as text, without a byte order mark.
     *
     * @param body the bytes
     * @param contentType value of {@code Content-Type}, or empty
     */
    public static String decode(byte[] body, String contentType) {
        Optional<Mark> mark = Mark.of(body);
        if (mark.isPresent()) {
            int skipped = mark.get().length();
            return new String(body, skipped, body.length - skipped, mark.get().charset());
        }
        if (!isAscii(body)) {
            String utf8 = new String(body, StandardCharsets.UTF_8);
            if (isMostlySound(utf8)) {
                return utf8;
            }
        }
        Charset charset = named(HEADER.matcher(contentType))
                .or(() -> named(DOCUMENT.matcher(
                        new String(body, 0, Math.min(PROLOGUE, body.length), StandardCharsets.ISO_8859_1))))
                .filter(found -> !found.equals(StandardCharsets.UTF_8))
                .orElse(FALLBACK);
        return new String(body, charset);
    }

    /** Whether hardly a character is broken: a cut in the wrong place makes no other encoding of a text. */
    private static boolean isMostlySound(String utf8) {
        if (utf8.indexOf('\ufffd') < 0) {
            return true;
        }
        long broken = utf8.chars().filter(c -> c == '\ufffd').count();
        long others = utf8.chars().filter(c -> c > 127).count() - broken;
        return broken * MOST_BROKEN <= others;
    }

    private static Optional<Charset> named(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) == null && matcher.groupCount() > 1 ? matcher.group(2) : matcher.group(1);
        try {
            Charset charset = Charset.forName(name);
            // ISO-8859-1 on the web means windows-1252 (WHATWG Encoding Standard, section 4.2).
            return Optional.of(
                    charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                            ? FALLBACK
                            : charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(byte[] body) {
        for (byte b : body) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private record Mark(Charset charset, int length) {
        static Optional<Mark> of(byte[] body) {
            if (starts(body, 0xef, 0xbb, 0xbf)) {
                return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
            }
            if (starts(body, 0xfe, 0xff)) {
                return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
            }
            return starts(body, 0xff, 0xfe) ? Optional.of(new Mark(StandardCharsets.UTF_16LE, 2)) : Optional.empty();
        }

        private static boolean starts(byte[] body, int... mark) {
            for (int i = 0; i < mark.length; i++) {
                if (body.length <= i || (body[i] & 0xff) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
