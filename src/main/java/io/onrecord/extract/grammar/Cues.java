package io.onrecord.extract.grammar;

import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.Frame;
import org.jspecify.annotations.Nullable;

/** Looks cues up where they stand. */
final class Cues {
    private Cues() {}

    /** Returns the entry whose words stand at {@code verb}; those of most words come first; null where none does. */
    static @Nullable CueEntry verbAt(Reading reading, int verb) {
        for (CueEntry entry : reading.lexicon().verbs(reading.word(verb))) {
            if (particlesFollow(reading, entry, verb)) {
                return entry;
            }
        }
        return null;
    }

    /** Returns whether the further words of {@code entry} follow the verb; an adverb may stand between. */
    static boolean particlesFollow(Reading reading, CueEntry entry, int verb) {
        return end(reading, entry, verb) > 0;
    }

    /** Returns one past the last word of {@code entry} at {@code verb}; 0 where its words do not stand there. */
    static int end(Reading reading, CueEntry entry, int verb) {
        int i = verb + 1;
        for (String particle : entry.particles()) {
            if (!reading.is(i, particle.toLowerCase(java.util.Locale.ROOT))) {
                return 0;
            }
            i++;
        }
        return i;
    }

    /** Returns whether what follows the cue at {@code verb} ends an attribution: nothing, or where and when it was said. */
    static boolean endsAttribution(Reading reading, int verb, int bound) {
        CueEntry entry = verbAt(reading, verb);
        if (entry == null || !entry.takes(Frame.QUOTE) && !entry.takes(Frame.THAT)) {
            return false;
        }
        Complements.Complement complement = new Complements(reading).after(entry, end(reading, entry, verb), bound);
        return complement.type() == Complements.Type.END || complement.type() == Complements.Type.COMMA;
    }
}
