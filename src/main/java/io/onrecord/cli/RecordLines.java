package io.onrecord.cli;

import io.onrecord.query.ClaimOnRecord;
import io.onrecord.query.SpeakerOnRecord;
import io.onrecord.query.StatementOnRecord;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.StringJoiner;

/** Speakers and statements as lines for a terminal. */
final class RecordLines {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private RecordLines() {}

    /** Returns the heading of a list of speakers. */
    static String speakerHeading() {
        return String.format("%6s  %-16s  %-34s %s", "COUNT", "LAST (UTC)", "NAME", "ID");
    }

    /** Returns a speaker on one line. */
    static String line(SpeakerOnRecord speaker) {
        return String.format(
                "%6d  %s  %-34s %s",
                speaker.statements(), MINUTE.format(speaker.lastSeen()), plain(speaker.name()), plain(speaker.id()));
    }

    /** Returns all that is known of a speaker. */
    static String block(SpeakerOnRecord speaker) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(plain(speaker.name()) + "  (" + speaker.kind() + ")  " + plain(speaker.id()));
        speaker.titles()
                .forEach(title -> lines.add("  " + plain(title.title())
                        + (title.affiliation() == null ? "" : ", " + plain(title.affiliation())) + "  from "
                        + MINUTE.format(title.firstSeen()) + " to " + MINUTE.format(title.lastSeen())));
        if (!speaker.aliases().isEmpty()) {
            lines.add("  also met as " + plain(String.join(", ", speaker.aliases())));
        }
        lines.add("  " + speaker.statements() + " statements stand: " + speaker.direct() + " direct, "
                + speaker.denied() + " denials, " + speaker.withheld() + " refusals to say");
        lines.add("  first " + MINUTE.format(speaker.firstSeen()) + ", last " + MINUTE.format(speaker.lastSeen())
                + " UTC");
        return lines.toString();
    }

    /** Returns a statement on two lines, who and where, and what; where its article was retracted for a reason, that on a third. */
    static String block(StatementOnRecord statement) {
        StringJoiner head = new StringJoiner("  ");
        head.add(MINUTE.format(statement.publishedAt())).add(plain(statement.speakerName()));
        if (!statement.cue().isEmpty()) {
            head.add("\"" + plain(statement.cue()) + "\"");
        }
        String marks = statement.kind()
                + (statement.polarity().equals("asserted") ? "" : ", " + statement.polarity())
                + (statement.status().equals("added") ? "" : ", " + statement.status());
        head.add("[" + marks + "]");
        if (!statement.chain().isEmpty()) {
            head.add("through " + plain(String.join(", ", statement.chain())));
        }
        if (statement.outlet() != null) {
            head.add("– " + plain(statement.outlet()));
        }
        String why = statement.retraction() == null ? "" : "\n    retracted: " + plain(statement.retraction());
        return head + "\n    " + plain(statement.content()) + why;
    }

    /** Returns a claim with its sightings, what denies it, and the wordings that corrections replaced. */
    static String block(ClaimOnRecord claim) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(plain(claim.speakerName())
                + (claim.polarity().equals("asserted") ? ":  " : ", " + claim.polarity() + ":  ")
                + plain(claim.wording()));
        lines.add("    " + plain(claim.id()) + "  sightings " + claim.sightingCount() + ", outlets "
                + claim.outletCount() + ", copies " + claim.copies());
        for (ClaimOnRecord.Sighting sighting : claim.sightings()) {
            lines.add("    " + MINUTE.format(sighting.at()) + "  "
                    + plain(sighting.outlet() == null ? sighting.articleId() : sighting.outlet())
                    + (sighting.copy() ? "  [copy]" : "")
                    + (sighting.wording().equals(claim.wording()) ? "" : "  " + plain(sighting.wording())));
        }
        claim.wordings().stream()
                .filter(wording -> wording.until() != null)
                .forEach(wording ->
                        lines.add("    until " + MINUTE.format(wording.until()) + "  " + plain(wording.wording())));
        claim.denials()
                .forEach(denial ->
                        lines.add("    denied by " + plain(denial.speakerId()) + "  " + plain(denial.wording())));
        return lines.toString();
    }

    /** Returns a text of an article on one line, without the control characters that a terminal would obey. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}]", "");
    }
}
