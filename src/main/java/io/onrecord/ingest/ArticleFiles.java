package io.onrecord.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Files of articles of every kind there is: JSONL, WARC, pages, plain text, and folders of them; told apart by name, else by content. */
public final class ArticleFiles {
    private static final int LOOKED_AT = 512;

    private ArticleFiles() {}

    /**
     * Returns the files in the order in which they are read: of a folder all files below it, by name, but for hidden ones and for the
     * lines that an earlier run rejected.
     *
     * @throws IOException where one is not there
     */
    public static List<Path> of(List<Path> paths) throws IOException {
        List<Path> files = new java.util.ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    below.filter(Files::isRegularFile)
                            .filter(file -> isWanted(path.relativize(file)))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static boolean isWanted(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return !file.toString().endsWith(".rejected");
    }

    /**
     * Opens a file.
     *
     * @param threads how many read pages at the same time, where one file has many
     * @throws IOException where it is not there or may not be read
     */
    public static Articles open(Path file, int threads) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".jsonl") || plain.endsWith(".ndjson") || plain.endsWith(".json")) {
            return ArticleLines.open(file);
        }
        if (plain.endsWith(".warc")) {
            return WarcArticles.open(file, threads);
        }
        if (plain.endsWith(".html") || plain.endsWith(".htm") || plain.endsWith(".xhtml")) {
            return new PageFile(file, true);
        }
        if (plain.endsWith(".txt") || plain.endsWith(".md") || plain.endsWith(".text")) {
            return new PageFile(file, false);
        }
        String begin = begin(file);
        if (begin.startsWith("WARC/")) {
            return WarcArticles.open(file, threads);
        }
        return begin.stripLeading().startsWith("<") ? new PageFile(file, true) : ArticleLines.open(file);
    }

    private static String begin(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            byte[] bytes = (gzip ? new GZIPInputStream(in) : in).readNBytes(LOOKED_AT);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
