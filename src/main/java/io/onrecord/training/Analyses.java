package io.onrecord.training;

import io.onrecord.syntax.Lexicon;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.syntax.Relation;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the teacher wrote: the sentences to learn from, those held out to measure by, and the clusters of words.
 *
 * @param learned nineteen of twenty articles
 * @param heldOut the twentieth
 * @param clusters by the hash of a word in lower case, the path to its cluster behind a 1
 */
record Analyses(List<AnalysedSentence> learned, List<AnalysedSentence> heldOut, Map<Integer, Integer> clusters) {
    private static final int HELD_OUT = 20;
    private static final int COLUMNS = 6;
    private static final int LONGEST_PATH = 20;

    /**
     * Reads a folder with {@code analyses.tsv} and {@code clusters.tsv}.
     *
     * @throws TrainingException where a line is not what it should be; it names the file and the line
     * @throws IOException where a file cannot be read
     */
    static Analyses read(Path folder) throws IOException {
        List<AnalysedSentence> learned = new ArrayList<>();
        List<AnalysedSentence> heldOut = new ArrayList<>();
        sentences(folder.resolve("analyses.tsv"), learned, heldOut);
        return new Analyses(learned, heldOut, clusters(folder.resolve("clusters.tsv")));
    }

    private static void sentences(Path file, List<AnalysedSentence> learned, List<AnalysedSentence> heldOut)
            throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int article = 0;
            int number = 0;
            List<String[]> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith("#\t") && rows.isEmpty()) {
                    article++;
                } else if (line.isEmpty()) {
                    if (!rows.isEmpty()) {
                        (article % HELD_OUT == 0 ? heldOut : learned).add(sentence(rows, file + ", line " + number));
                        rows.clear();
                    }
                } else {
                    rows.add(columns(line, COLUMNS, file + ", line " + number));
                }
            }
        }
    }

    private static AnalysedSentence sentence(List<String[]> rows, String place) throws TrainingException {
        int length = rows.size();
        AnalysedSentence sentence = new AnalysedSentence(
                new String[length],
                new boolean[length],
                new PartOfSpeech[length],
                new int[length],
                new Relation[length],
                new int[length]);
        for (int i = 0; i < length; i++) {
            String[] row = rows.get(i);
            sentence.words()[i] = row[0];
            sentence.quoted()[i] = row[1].equals("Q");
            sentence.tags()[i] = PartOfSpeech.ofPenn(row[2]);
            sentence.heads()[i] = head(row[3], length, place);
            sentence.relations()[i] = Relation.ofLabel(row[4]);
            sentence.persons()[i] = "OBI".indexOf(row[5]);
        }
        return sentence;
    }

    private static int head(String column, int length, String place) throws TrainingException {
        try {
            int head = Integer.parseInt(column);
            if (head >= 0 && head <= length) {
                return head;
            }
        } catch (NumberFormatException e) {
            // Named below, with the place.
        }
        throw new TrainingException(
                place + ": the sentence that ends here has a head '" + column + "': expected 0 to " + length);
    }

    private static Map<Integer, Integer> clusters(Path file) throws IOException {
        Map<Integer, Integer> clusters = new TreeMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            String place = file + ", line " + ++number;
            String[] columns = columns(line, 2, place);
            String path = columns[1];
            if (!path.matches("[01]{1," + LONGEST_PATH + "}")) {
                throw new TrainingException(
                        place + ": the path '" + path + "': expected 1 to " + LONGEST_PATH + " bits");
            }
            clusters.put(Lexicon.hash(columns[0]), Integer.parseInt("1" + path, 2));
        }
        return clusters;
    }

    private static String[] columns(String line, int count, String place) throws TrainingException {
        String[] columns = line.split("\t", -1);
        if (columns.length != count) {
            throw new TrainingException(place + ": " + columns.length + " columns: expected " + count);
        }
        return columns;
    }
}
