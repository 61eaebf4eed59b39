package io.onrecord.cli;

import io.onrecord.schema.Polarity;
import io.onrecord.schema.Speaker;
import io.onrecord.schema.Statement;
import io.onrecord.schema.StatementEvent;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** Who said what, as text for a terminal: a heading for each speaker, a line for each statement. */
final class StatementTable {
    private static final int CONTENT_WIDTH = 84;

    private final PrintWriter out;

    StatementTable(PrintWriter out) {
        this.out = out;
    }

    /** Prints all speakers with their statements. */
    void print(StandingStatements statements) {
        for (List<StatementEvent> group : statements.bySpeaker()) {
            Speaker speaker = StandingStatements.speaker(group.get(0));
            String kind = speaker.getKind().name().toLowerCase(Locale.ROOT);
            String about = Stream.of(kind, speaker.getTitle(), speaker.getAffiliation())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            out.println();
            out.printf(
                    "%s  (%s)  %s%n",
                    bold(speaker.getName()), about, faint(group.get(0).getSpeakerId()));
            group.forEach(event -> out.println("  " + line(event, event.getAfter())));
        }
        out.flush();
    }

    /** Returns a change as it came in, on one line: who, and what. */
    static String announced(StatementEvent event) {
        Statement statement = event.getAfter() != null ? event.getAfter() : event.getBefore();
        String mark = switch (event.getType()) {
            case ADDED -> "+";
            case WITHDRAWN -> "-";
            case REVISED, UNKNOWN -> "~";
        };
        return String.format("%s %-26s %s", mark, bold(statement.getSpeaker().getName()), line(event, statement));
    }

    /** Returns one statement on one line: cue, content, through whom, where. */
    private static String line(StatementEvent event, Statement statement) {
        String through =
                statement.getChain().stream().map(link -> link.getName()).collect(Collectors.joining(", "));
        String polarity = statement.getPolarity() == Polarity.ASSERTED
                ? ""
                : "[" + statement.getPolarity().name().toLowerCase(Locale.ROOT) + "] ";
        return String.format(
                "%-12s %s%s  %s",
                shortened(statement.getCue().getPassage().getText(), 12),
                polarity,
                shortened(statement.getContent().getText(), CONTENT_WIDTH),
                faint("– " + event.getOutlet() + (through.isEmpty() ? "" : ", through " + through)));
    }

    private static String shortened(String text, int width) {
        String oneLine = text.replaceAll("\\s+", " ").strip();
        return oneLine.length() <= width ? oneLine : oneLine.substring(0, width - 1) + "…";
    }

    private static String bold(String text) {
        return Ansi.AUTO.new Text("@|bold " + text.replace("|@", "") + "|@").toString();
    }

    private static String faint(String text) {
        return Ansi.AUTO.new Text("@|faint " + text.replace("|@", "") + "|@").toString();
    }
}
