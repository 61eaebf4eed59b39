package io.onrecord.speaker;

import io.onrecord.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels of turns that are letters and no name: "Q:" and "A:", and initials, "((NG)):". */
final class LetterLabels {
    /** Who answers is introduced in the first paragraphs. */
    private static final int INTRODUCTION = 2;

    private final CastReader cast;
    private final Tokens tokens;

    LetterLabels(CastReader cast) {
        this.cast = cast;
        this.tokens = cast.tokens;
    }

    /** Returns whom the label from token {@code first} to before {@code end} can mean; null where it is a name or no label. */
    @Nullable
    List<Participant> meant(int first, int end) {
        if (cast.named[first] != null || !isOneWord(first, end)) {
            return null;
        }
        if (cast.labels.holdsInitials(first)) {
            return cast.shared.getOrDefault(first, List.of());
        }
        return isLetter(first) ? tokens.word(first).equals("A") ? introduced(first) : List.of() : null;
    }

    private boolean isOneWord(int first, int end) {
        int at = first + 1;
        while (at < end && !tokens.isWord(at)) {
            at++;
        }
        return at >= end;
    }

    /** "A:" at the start of a paragraph. */
    private boolean isLetter(int first) {
        String word = tokens.word(first);
        return (word.equals("A") || word.equals("Q"))
                && first + 1 < tokens.size()
                && tokens.word(first + 1).equals(":")
                && cast.structure
                                .paragraphs()
                                .get(cast.structure.paragraphOf(first))
                                .first()
                        == first;
    }

    /** Who answers is the one person whom the article introduces before the first label; who asks it does not tell. */
    private List<Participant> introduced(int first) {
        return cast.people.all().stream()
                .filter(person ->
                        person.introduced < first && cast.structure.paragraphOf(person.introduced) <= INTRODUCTION)
                .toList();
    }
}
