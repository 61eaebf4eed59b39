package io.onrecord.extract.grammar;

import io.onrecord.extract.grammar.Subjects.Subject;
import io.onrecord.syntax.PartOfSpeech;
import java.util.Set;

/** Tells what is only supposed, asked or helped to be said from what was: "if he says yes", "did she say", "kept them informed". */
final class Suppositions {
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "should", "whether", "lest");

    private final Reading reading;
    private final Subjects subjects;

    Suppositions(Reading reading, Subjects subjects) {
        this.reading = reading;
        this.subjects = subjects;
    }

    /** Whether a condition or a helping verb stands before the subject. */
    boolean isHypothetical(Subject subject, VerbGroup group, Clause clause) {
        int before = subject.first() - 1;
        if (before < clause.first()) {
            return false;
        }
        String word = reading.word(before);
        boolean asked = reading.pos(group.verb()) == PartOfSpeech.VERB_BASE && isSupport(before) && !group.negated();
        return CONDITIONS.contains(word) || asked;
    }

    /** "kept the press informed": what stands before the participle is the object of another verb. */
    boolean isKept(Subject subject, Clause clause) {
        int before = subject.first() - 1;
        return before > clause.first()
                && switch (reading.word(before)) {
                    case "keep",
                            "keeps",
                            "kept",
                            "keeping",
                            "have",
                            "had",
                            "get",
                            "got",
                            "find",
                            "found",
                            "leave",
                            "left" -> true;
                    default -> false;
                };
    }

    /** Whether a plain verb form belongs to a question or to a verb that helps it. */
    boolean isQuestion(VerbGroup group, Clause clause) {
        Subject subject = subjects.before(group.first(), clause.first());
        return subject == null
                || isSupport(subject.first() - 1)
                || subject.source().end() < group.first() && isSupport(group.first() - 1);
    }

    private boolean isSupport(int i) {
        return switch (reading.word(i)) {
            case "do",
                    "does",
                    "did",
                    "n't",
                    "let",
                    "make",
                    "makes",
                    "made",
                    "help",
                    "helped",
                    "heard",
                    "hear",
                    "have",
                    "to" -> true;
            default -> reading.pos(i) == PartOfSpeech.MODAL;
        };
    }
}
