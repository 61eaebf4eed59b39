package io.onrecord.extract.grammar;

import io.onrecord.extract.CueKind;
import io.onrecord.extract.Polarity;
import io.onrecord.text.SpeakerLabel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement in the making: the tokens of its parts, before its speaker is known. For one thread. */
public final class Draft {
    /** Words that name the source. */
    public final List<Words> source = new ArrayList<>();
    /** Words that mark it as said. */
    public final List<Words> cue = new ArrayList<>();
    /** What was said. */
    public final List<Words> content = new ArrayList<>();
    /** To whom it was said. */
    public final List<Words> addressee = new ArrayList<>();
    /** Where it was said. */
    public final List<Words> venue = new ArrayList<>();
    /** Those that carried it, the nearest to the speaker first. */
    public final List<Words> chain = new ArrayList<>();
    /** The rule that made it. */
    public final String rule;
    /** Dictionary form of the cue; empty without one. */
    public String lemma = "";
    /** The class of saying. */
    public CueKind kind = CueKind.NONE;
    /** Which way the speaker stands to it. */
    public Polarity polarity = Polarity.ASSERTED;
    /** Whether marks and layout alone attribute it, a signature or a turn's label: it ends where they say. */
    public boolean byLayout;
    /** What the source stands for where it is a relative pronoun. */
    public @Nullable Words antecedent;
    /** Share of statements like this one that are right. */
    public double confidence;

    /** Begins a statement that {@code rule} found. */
    public Draft(String rule) {
        this.rule = rule;
    }

    /** Returns the statement that {@code label} marks: what follows it up to token {@code end}. */
    static Draft labelled(String rule, SpeakerLabel label, int end) {
        Draft draft = new Draft(rule);
        draft.source.add(new Words(label.first(), label.colon()));
        draft.cue.add(new Words(label.colon(), label.colon() + 1));
        draft.lemma = ":";
        draft.kind = CueKind.SAY;
        draft.content.add(new Words(label.colon() + 1, end));
        return draft;
    }

    /** Returns whether token {@code index} is part of the content. */
    public boolean says(int index) {
        return content.stream().anyMatch(words -> words.contains(index));
    }

    /** Returns the first token of the cue; of the content without one. */
    public int anchor() {
        return cue.isEmpty() ? content.get(0).first() : cue.get(0).first();
    }

    /** Returns the verb of the cue: its last verb form; the cue's first token where it has none. */
    int anchorVerb(Reading reading) {
        if (cue.isEmpty()) {
            return anchor();
        }
        Words words = cue.get(0);
        for (int i = words.first(); i < words.end(); i++) {
            if (reading.pos(i).isVerb()
                    && !reading.lexicon().verbs(reading.word(i)).isEmpty()) {
                return i;
            }
        }
        return words.first();
    }

    /** Returns one past the last token of the content. */
    public int contentEnd() {
        return content.stream().mapToInt(Words::end).max().orElse(-1);
    }
}
