package io.onrecord.speaker;

import io.onrecord.text.Paragraph;
import io.onrecord.text.SpeakerLabel;
import io.onrecord.text.TextStructure;
import io.onrecord.text.Tokens;
import java.util.BitSet;
import java.util.Locale;

/** The labels in capitals that open turns in a transcript, "TAPPER:" or "JAKE TAPPER, HOST:", whose capitals are no acronym's. */
final class TurnLabels {
    private static final int INITIALS = 3;

    private final Tokens tokens;
    /** The tokens of labels up to a comma or bracket: names with their titles. */
    private final BitSet names = new BitSet();

    TurnLabels(TextStructure structure) {
        this.tokens = structure.tokens();
        structure.paragraphs().stream()
                .filter(paragraph -> paragraph.role().isArticle())
                .forEach(this::read);
    }

    private void read(Paragraph paragraph) {
        SpeakerLabel label = SpeakerLabel.of(tokens, paragraph);
        if (label == null || !label.isOfTurn(tokens)) {
            return;
        }
        int first = label.first();
        while (first < label.colon() && !tokens.isWord(first)) {
            first++;
        }
        int end = first;
        for (int at = first; at < label.colon(); at++) {
            if (tokens.isWord(at) && !isCapitals(tokens.word(at))) {
                return;
            }
            end = tokens.isWord(at) && end == at ? at + 1 : end;
        }
        names.set(first, end);
    }

    private static boolean isCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0));
    }

    /** Returns whether token {@code at} is part of the name in a label. */
    boolean holds(int at) {
        return names.get(at);
    }

    /** Returns whether token {@code at} is a label of initials: "NG:". */
    boolean holdsInitials(int at) {
        return names.get(at)
                && tokens.word(at).length() <= INITIALS
                && !names.get(at + 1)
                && (at == 0 || !names.get(at - 1));
    }

    /** Returns token {@code at} as the name is written outside of labels: "McCain" for "MCCAIN". */
    String spelled(int at) {
        String word = tokens.word(at);
        if (!names.get(at) || word.length() < 3) {
            return word;
        }
        StringBuilder spelled = new StringBuilder(word.toLowerCase(Locale.ROOT));
        boolean scottish = word.startsWith("MC") && word.length() > 4;
        for (int i = 0; i < spelled.length(); i++) {
            boolean begins = i == 0 || scottish && i == 2 || !Character.isLetter(spelled.charAt(i - 1));
            spelled.setCharAt(i, begins ? Character.toUpperCase(spelled.charAt(i)) : spelled.charAt(i));
        }
        return spelled.toString();
    }
}
