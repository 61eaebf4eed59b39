package io.onrecord.syntax;

import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;
import io.onrecord.text.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.util.Objects;

/**
 * Tags, parses and marks persons' names in the sentences of a text.
 *
 * <p>Three greedy linear classifiers over hashed features, made by {@code onrecord train}. Immutable and thread-safe.
 */
public final class SyntaxModel {
    /** Section: the cluster of each word, as {@link Syntax#cluster} returns it. */
    public static final String CLUSTERS = "clusters";
    /** Section: the {@link UsualTag} of each word. */
    public static final String USUAL_TAGS = "usual tags";
    /** Section: weights of the parts of speech. */
    public static final String TAGS = "tags";
    /** Section: weights of the moves of the parser. */
    public static final String MOVES = "moves";
    /** Section: weights of the relations. */
    public static final String RELATIONS = "relations";
    /** Section: a {@link Glance} at the parts of speech. */
    public static final String TAG_GLANCE = "glance at tags";
    /** Section: a {@link Glance} at the moves. */
    public static final String MOVE_GLANCE = "glance at moves";
    /** Section: a {@link Glance} at the relations. */
    public static final String RELATION_GLANCE = "glance at relations";
    /** Section: weights of the marks of persons. */
    public static final String PERSONS = "persons";

    private static final String RESOURCE = "/io/onrecord/model/syntax.model";

    private final Lexicon clusters;
    private final Lexicon usualTags;
    private final Tagger tagger;
    private final Parser parser;
    private final PersonMarker persons;

    private SyntaxModel(ModelFile file) throws ModelException {
        clusters = Lexicon.read(file.section(CLUSTERS));
        usualTags = Lexicon.read(file.section(USUAL_TAGS));
        tagger = new Tagger(
                Glance.read(file.section(TAG_GLANCE), PartOfSpeech.count()),
                Weights.read(file.section(TAGS), PartOfSpeech.count()));
        parser = new Parser(
                Glance.read(file.section(MOVE_GLANCE), Configuration.MOVES),
                Weights.read(file.section(MOVES), Configuration.MOVES),
                Glance.read(file.section(RELATION_GLANCE), Relation.count()),
                Weights.read(file.section(RELATIONS), Relation.count()));
        persons = new PersonMarker(Weights.read(file.section(PERSONS), PersonMarker.MARKS));
    }

    /** Returns the model that comes with the product; read once. */
    public static SyntaxModel shipped() {
        return Shipped.MODEL;
    }

    /**
     * Reads a model.
     *
     * @throws ModelException where a section is missing or is not what it should be; it names the model
     */
    public static SyntaxModel read(ModelFile file) throws ModelException {
        try {
            return new SyntaxModel(file);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new ModelException(file.name() + ": a section is not what it should be: "
                    + (e instanceof BufferUnderflowException ? "it ends too early" : e.getMessage()));
        }
    }

    /** Returns the syntax of all sentences of {@code structure}. */
    public Syntax parse(TextStructure structure) {
        Syntax syntax = new Syntax(structure.tokens().size());
        for (Sentence sentence : structure.sentences()) {
            parse(structure, sentence, syntax);
        }
        return syntax;
    }

    /**
     * Finds the syntax of one sentence, in time linear in its length. A dateline before it ("MOSCOW, Dec 15 (Reuters) -") is
     * parsed by itself and hangs from the sentence's root as {@link Relation#DEP}.
     *
     * @param structure the text
     * @param sentence one of its sentences
     * @param syntax receives what is found; as long as the text has tokens
     */
    public void parse(TextStructure structure, Sentence sentence, Syntax syntax) {
        int body = structure.paragraphs().get(sentence.paragraph()).body();
        int first = sentence.contains(body) ? body : sentence.first();
        int root = parse(structure, first, sentence.end(), syntax);
        if (first > sentence.first()) {
            int dateline = parse(structure, sentence.first(), first, syntax);
            syntax.heads[dateline] = root;
            syntax.relations[dateline] = (byte) Relation.DEP.ordinal();
        }
    }

    /** Finds the syntax of the tokens from {@code first} to before {@code end}, and returns their root. */
    private int parse(TextStructure structure, int first, int end, Syntax syntax) {
        Tokens tokens = structure.tokens();
        int offset = first - 1;
        Words words = new Words(end - first);
        for (int i = 1; i <= words.length(); i++) {
            int token = offset + i;
            words.set(i, tokens.word(token), tokens.lower(token), structure.isQuoted(token));
        }
        Configuration tree = parse(words);
        int root = first;
        for (int i = 1; i <= words.length(); i++) {
            int token = offset + i;
            boolean isRoot = tree.head(i) > words.length();
            root = isRoot ? token : root;
            syntax.pos[token] = (byte) words.tag(i).ordinal();
            syntax.heads[token] = isRoot ? -1 : offset + tree.head(i);
            syntax.relations[token] = (byte) tree.relation(i).ordinal();
            syntax.clusters[token] = words.cluster[i];
            syntax.persons[token] = (byte) words.person(i);
        }
        return root;
    }

    /** Tags {@code words}, whose lexica were looked up, with these weights, without a glance. */
    public static void tag(Words words, Weights weights) {
        new Tagger(Glance.blind(weights.classes()), weights).tag(words);
    }

    /** Tags {@code words}, marks persons in them, and returns their tree. */
    public Configuration parse(Words words) {
        words.look(clusters, usualTags);
        tagger.tag(words);
        persons.mark(words);
        return parser.parse(words);
    }

    /** Read when it is first asked for. */
    private static final class Shipped {
        static final SyntaxModel MODEL = read();

        private static SyntaxModel read() {
            try (InputStream in = Objects.requireNonNull(SyntaxModel.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                return SyntaxModel.read(ModelFile.read(RESOURCE, in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
