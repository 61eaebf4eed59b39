package io.onrecord.cli;

import io.onrecord.extract.Statement;
import io.onrecord.text.Span;
import java.util.List;

/** A text with its sources, cues and contents in colour, for a terminal. */
final class ColouredText {
    private static final String SOURCE = "\u001b[1;36m";
    private static final String CUE = "\u001b[1;33m";
    private static final String CONTENT = "\u001b[32m";
    private static final String RESET = "\u001b[0m";

    private ColouredText() {}

    /** Returns {@code text} with the parts of {@code statements} in colour. */
    static String of(String text, List<Statement> statements) {
        byte[] colours = new byte[text.length()];
        // Contents first: a source or cue told inside a content stands out from it.
        statements.forEach(statement -> paint(colours, statement.content(), 3));
        statements.forEach(statement -> paint(colours, statement.source(), 1));
        statements.forEach(statement -> paint(colours, statement.cue().spans(), 2));
        StringBuilder out = new StringBuilder(text.length() * 2);
        byte now = 0;
        for (int i = 0; i < text.length(); i++) {
            if (colours[i] != now) {
                now = colours[i];
                out.append(RESET).append(now == 1 ? SOURCE : now == 2 ? CUE : now == 3 ? CONTENT : "");
            }
            char c = text.charAt(i);
            out.append(c < ' ' && c != '\n' && c != '\t' ? '\ufffd' : c);
        }
        return out.append(RESET).toString();
    }

    private static void paint(byte[] colours, List<Span> spans, int colour) {
        for (Span span : spans) {
            java.util.Arrays.fill(colours, span.start(), span.end(), (byte) colour);
        }
    }
}
