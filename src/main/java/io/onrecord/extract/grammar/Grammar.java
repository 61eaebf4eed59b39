package io.onrecord.extract.grammar;

import io.onrecord.text.Paragraph;
import io.onrecord.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** The rules in their order: what verbs, phrases, nouns and labels mark, then the quotations that carry those on. */
public final class Grammar {
    private Grammar() {}

    /** Returns the statements that the rules find in {@code reading}, not yet sorted, nested or given speakers. */
    public static List<Draft> drafts(Reading reading) {
        List<Draft> drafts = new ArrayList<>();
        VerbRule verbs = new VerbRule(reading, drafts);
        AccordingRule according = new AccordingRule(reading, drafts);
        NounRule nouns = new NounRule(reading, drafts);
        List<Paragraph> paragraphs = reading.structure().paragraphs();
        for (Sentence sentence : reading.structure().sentences()) {
            if (paragraphs.get(sentence.paragraph()).role().isArticle()) {
                verbs.read(sentence);
                according.read(sentence);
                nouns.read(sentence);
            }
        }
        new LabelRule(reading, drafts).read();
        new TurnRule(reading, drafts).read();
        new SignatureRule(reading, drafts).read();
        new DirectSpeechRule(reading, drafts).read();
        new QuotationRule(reading, drafts).read();
        new NestedBeliefs(reading, drafts).drop();
        return drafts;
    }

    /** Gives the quotations that none of {@code drafts} holds to those that they carry on. */
    public static void carryOn(Reading reading, List<Draft> drafts) {
        new QuotationRule(reading, drafts).read();
    }
}
