package io.onrecord.cli;

import io.onrecord.extract.ChainLink;
import io.onrecord.extract.Polarity;
import io.onrecord.extract.Statement;
import io.onrecord.speaker.Speaker;
import io.onrecord.speaker.SpeakerKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The statements of an article grouped per speaker, as lines for people. */
final class StatementGroups {
    private static final int WIDEST = 160;

    private StatementGroups() {}

    static List<String> lines(String text, List<Statement> statements) {
        Map<String, List<Statement>> groups = new LinkedHashMap<>();
        for (Statement statement : statements) {
            groups.computeIfAbsent(heading(statement.speaker()), name -> new ArrayList<>())
                    .add(statement);
        }
        List<String> lines = new ArrayList<>();
        groups.forEach((name, group) -> {
            lines.add(name);
            for (Statement statement : group) {
                lines.add("  " + statement(statement, text));
            }
        });
        return lines;
    }

    private static String heading(Speaker speaker) {
        if (speaker.kind() == SpeakerKind.UNATTRIBUTED) {
            return "(unattributed)";
        }
        String title = speaker.title() == null ? "" : ", " + speaker.title();
        boolean unresolved = speaker.kind() == SpeakerKind.UNRESOLVED;
        String candidates = unresolved && !speaker.candidates().isEmpty()
                ? ": " + String.join(" or ", speaker.candidates()) + "?"
                : "";
        String name = speaker.name().replaceAll("\\s+", " ");
        return name
                + title
                + (unresolved
                        ? " (unresolved" + candidates + ")"
                        : speaker.kind() == SpeakerKind.UNNAMED ? " (unnamed)" : "");
    }

    private static String statement(Statement statement, String text) {
        String cue = StatementJson.words(statement.cue().spans(), text);
        String content = StatementJson.words(statement.content(), text).replaceAll("\\s+", " ");
        String shown = content.length() > WIDEST ? content.substring(0, WIDEST - 3) + "..." : content;
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "%-8s ", statement.kind().name().toLowerCase(Locale.ROOT)));
        line.append(cue.isEmpty() ? "" : cue.replaceAll("\\s+", " ") + ": ").append(shown);
        if (statement.polarity() != Polarity.ASSERTED) {
            line.append(" [")
                    .append(statement.polarity().name().toLowerCase(Locale.ROOT))
                    .append(']');
        }
        if (!statement.addressee().isEmpty()) {
            line.append(" [to ")
                    .append(StatementJson.words(statement.addressee(), text))
                    .append(']');
        }
        if (!statement.chain().isEmpty()) {
            List<String> names = statement.chain().stream()
                    .map(ChainLink::speaker)
                    .map(Speaker::name)
                    .toList();
            line.append(" [through ").append(String.join(", ", names)).append(']');
        }
        return line.toString().replaceAll("\\s*\\n\\s*", " ");
    }
}
