package io.onrecord.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists that ship with this package: text files, a line an entry, '#' before a remark. */
final class WordList {
    private WordList() {}

    /** Returns the entries of list {@code name}, without remarks and empty lines. */
    static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException(
                        "word list " + name + ".txt is not on the class path of io.onrecord.speaker");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + name + ".txt", e);
        }
    }
}
