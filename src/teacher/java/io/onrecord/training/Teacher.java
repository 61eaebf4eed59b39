package io.onrecord.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.DecodeConfig;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;
import io.onrecord.text.Tokens;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lets NLP4J (Choi, Dynamic Feature Induction, 2016) tag and parse articles, for {@code onrecord train} to learn from.
 *
 * <p>Arguments: a folder for the results, then for each source of articles a JSONL file and the most tokens to take of it. Writes
 * {@code analyses.tsv}, a token a line (word, Q where it is quoted, tag, head, label, person), and {@code clusters.tsv}, the
 * bit path of each word that occurs twice. Both hold text of the articles: they stay out of the repository.
 */
public final class Teacher {
    private static final String CONFIGURATION = "edu/emory/mathcs/nlp/configuration/config-decode-en.xml";
    private static final int LONGEST = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NLPDecoder decoder;
    private final BufferedWriter out;
    private final Map<String, Integer> counts = new TreeMap<>();

    private Teacher(NLPDecoder decoder, BufferedWriter out) {
        this.decoder = decoder;
        this.out = out;
    }

    /** Reads the files named in {@code arguments}. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3 || arguments.length % 2 == 0) {
            System.err.println("expected FOLDER and then FILE TOKENS, once or more");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        NLPDecoder decoder;
        try (InputStream configuration =
                Objects.requireNonNull(Teacher.class.getClassLoader().getResourceAsStream(CONFIGURATION))) {
            decoder = new NLPDecoder(new DecodeConfig(configuration));
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("analyses.tsv"))) {
            Teacher teacher = new Teacher(decoder, out);
            for (int i = 1; i < arguments.length; i += 2) {
                teacher.read(Path.of(arguments[i]), Integer.parseInt(arguments[i + 1]));
            }
            teacher.clusters(folder.resolve("clusters.tsv"));
        }
    }

    private void read(Path file, int most) throws IOException {
        List<String> lines = Files.readAllLines(file);
        // Taken at even steps, since files are sorted by date and subject.
        long size = lines.stream().mapToLong(String::length).sum() / 5;
        double step = Math.max(1.0, (double) size / most);
        int tokens = 0;
        for (double at = 0; at < lines.size() && tokens < most; at += step) {
            tokens += article(JSON.readTree(lines.get((int) at)));
        }
        System.err.println(file.getFileName() + ": " + tokens + " tokens");
    }

    private int article(JsonNode article) throws IOException {
        String text = article.path("text").asText();
        String title = article.path("title").asText("");
        out.write("#\t" + article.path("id").asText() + "\n");
        int tokens = text.startsWith(title) ? 0 : text(title);
        return tokens + text(text);
    }

    private int text(String text) throws IOException {
        TextStructure structure = TextStructure.of(text);
        int tokens = 0;
        for (Sentence sentence : structure.sentences()) {
            if (sentence.length() <= LONGEST) {
                tokens += sentence.length();
                sentence(structure, sentence);
            }
        }
        return tokens;
    }

    private void sentence(TextStructure structure, Sentence sentence) throws IOException {
        Tokens tokens = structure.tokens();
        NLPNode[] nodes = new NLPNode[sentence.length() + 1];
        nodes[0] = decoder.create();
        nodes[0].toRoot();
        for (int i = 1; i < nodes.length; i++) {
            nodes[i] = new NLPNode(i, plain(tokens.word(sentence.first() + i - 1)));
        }
        decoder.decode(nodes);
        for (int i = 1; i < nodes.length; i++) {
            int token = sentence.first() + i - 1;
            counts.merge(tokens.lower(token), 1, Integer::sum);
            NLPNode node = nodes[i];
            out.write(String.join(
                            "\t",
                            tokens.word(token),
                            structure.isQuoted(token) ? "Q" : "_",
                            node.getPartOfSpeechTag(),
                            String.valueOf(node.getDependencyHead().getID()),
                            node.getDependencyLabel(),
                            person(node.getNamedEntityTag()))
                    + "\n");
        }
        out.write("\n");
    }

    /** The marks as the treebanks write them, which the teacher was trained on. */
    private static String plain(String word) {
        return switch (word) {
            case "“", "”", "„", "«", "»", "``", "''", "‘‘", "’’" -> "\"";
            case "—", "–" -> "--";
            case "…" -> "...";
            default -> word.replace('’', '\'').replace('‘', '\'');
        };
    }

    private static String person(String entity) {
        if (entity == null || !entity.endsWith("PERSON")) {
            return "O";
        }
        return entity.startsWith("B") || entity.startsWith("U") ? "B" : "I";
    }

    private void clusters(Path file) throws IOException {
        Map<String, Set<String>> known = lexica().getWordClusters().getLexicon();
        try (BufferedWriter clusters = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, Integer> word : counts.entrySet()) {
                NLPNode node = new NLPNode(1, plain(word.getKey()));
                Set<String> paths = known.get(node.getWordFormSimplifiedLowercase());
                if (paths != null && word.getValue() > 1) {
                    clusters.write(word.getKey() + "\t" + longest(paths) + "\n");
                }
            }
        }
    }

    /** Of the beginnings of the path that the lexicon lists, the whole of it. */
    private static String longest(Set<String> beginnings) {
        return beginnings.stream()
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private GlobalLexica<NLPNode> lexica() {
        for (NLPComponent<NLPNode> component : decoder.getComponents()) {
            if (component instanceof GlobalLexica) {
                return (GlobalLexica<NLPNode>) component;
            }
        }
        throw new IllegalStateException("the teacher has no lexica");
    }
}
