package io.onrecord.extract.lexicon;

import io.onrecord.extract.CueKind;
import io.onrecord.extract.Polarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads cue lexicons: sections in brackets, entries of fields between bars, comments after '#'. */
final class CueFile {
    private final String name;
    private final List<Row> rows = new ArrayList<>();
    private String section = "[verbs]";

    CueFile(String name) {
        this.name = name;
    }

    /**
     * An entry with the forms of its first word.
     *
     * @param entry the entry
     * @param forms forms of its first word, lower case
     */
    record Row(CueEntry entry, Set<String> forms) {
        String key() {
            return entry.lemma() + (entry.noun() ? " (noun)" : "");
        }
    }

    List<Row> read(String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String bare = line.strip();
            if (bare.startsWith("[")) {
                section = bare;
                if (!Set.of("[verbs]", "[nouns]", "[withheld]").contains(section)) {
                    throw wrong(number, bare, "[verbs], [nouns] or [withheld]");
                }
            } else if (!bare.isEmpty() && !bare.startsWith("#")) {
                rows.add(row(number, bare));
            }
        }
        return rows;
    }

    private Row row(int number, String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length < 3 || fields.length > 4 || fields[0].isBlank()) {
            throw wrong(number, line, "lemma | class | frames [| forms or polarity]");
        }
        String lemma = fields[0].strip();
        List<String> words = List.of(lemma.toLowerCase(Locale.ROOT).split(" +"));
        String first = words.get(0);
        boolean noun = section.equals("[nouns]");
        Set<String> forms = new LinkedHashSet<>(List.of(first));
        Polarity polarity = section.equals("[withheld]") ? Polarity.WITHHELD : Polarity.ASSERTED;
        for (String word : fields.length == 4 ? fields[3].strip().split(" +") : new String[0]) {
            switch (word) {
                case "" -> {}
                case "DENIED" -> polarity = Polarity.DENIED;
                case "WITHHELD" -> polarity = Polarity.WITHHELD;
                default -> forms.add(word.toLowerCase(Locale.ROOT));
            }
        }
        if (forms.size() == 1) {
            forms.addAll(noun ? Set.of(Inflection.plural(first)) : Inflection.verb(first));
        }
        CueEntry entry = new CueEntry(
                lemma,
                words.subList(1, words.size()),
                kind(number, fields[1]),
                frames(number, fields[2]),
                polarity,
                noun);
        return new Row(entry, forms);
    }

    private CueKind kind(int number, String field) {
        try {
            return CueKind.valueOf(field.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(
                    number,
                    field.strip(),
                    "a class, one of " + Arrays.toString(CueKind.values()).toLowerCase(Locale.ROOT));
        }
    }

    private Set<Frame> frames(int number, String field) {
        Set<Frame> frames = EnumSet.noneOf(Frame.class);
        for (String word : field.strip().split(" +")) {
            if (word.isEmpty()) {
                continue;
            }
            try {
                frames.add(Frame.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException e) {
                throw wrong(
                        number,
                        word,
                        "a frame, one of " + Arrays.toString(Frame.values()).toLowerCase(Locale.ROOT));
            }
        }
        return frames;
    }

    private IllegalArgumentException wrong(int number, String found, String expected) {
        return new IllegalArgumentException(name + ", line " + number + ": '" + found + "'; expected " + expected);
    }
}
