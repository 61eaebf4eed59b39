package io.onrecord.extract.grammar;

import io.onrecord.extract.CueKind;
import io.onrecord.syntax.PartOfSpeech;
import java.util.List;

/**
 * Drops what is only thought or agreed inside of what is said: in "she said she believes they will win" and "he added that both agreed to
 * meet" one thing is said. What somebody with a name is told to believe stays.
 */
final class NestedBeliefs {
    private final Reading reading;
    private final List<Draft> drafts;

    NestedBeliefs(Reading reading, List<Draft> drafts) {
        this.reading = reading;
        this.drafts = drafts;
    }

    /** Removes them from the drafts. */
    void drop() {
        int[] change = new int[reading.tokens().size() + 1];
        for (Draft draft : drafts) {
            if (draft.rule.equals("according-to")) {
                continue;
            }
            for (Words words : draft.content) {
                change[words.first()]++;
                change[words.end()]--;
            }
        }
        for (int i = 1; i < change.length; i++) {
            change[i] += change[i - 1];
        }
        drafts.removeIf(draft -> isOwnBelief(draft) && change[draft.anchor()] > 0 || isOfNobodyElse(draft));
    }

    /** "I think", "you say": the writer, or an answer that is told without marks, attributes nothing to anybody. */
    private boolean isOfNobodyElse(Draft draft) {
        if (draft.source.isEmpty()
                || draft.source.get(0).end() - draft.source.get(0).first() != 1) {
            return false;
        }
        int only = draft.source.get(0).first();
        boolean first = reading.is(only, "i") || reading.is(only, "we");
        return reading.is(only, "you")
                || first
                        && draft.kind == CueKind.BELIEVE
                        && !reading.structure().isQuoted(only);
    }

    private boolean isOwnBelief(Draft draft) {
        return draft.kind == CueKind.AGREE && draft.rule.endsWith("infinitive")
                || draft.kind == CueKind.BELIEVE
                        && !draft.source.isEmpty()
                        && reading.pos(draft.source.get(0).end() - 1) == PartOfSpeech.PRONOUN;
    }
}
