package io.onrecord.topology;

import io.onrecord.schema.Denial;
import io.onrecord.schema.HeldDenial;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.Revision;
import io.onrecord.schema.RevisionChange;
import io.onrecord.schema.Speaker;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.schema.SpeakerKind;
import io.onrecord.schema.Statement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the entries of the log, and tells what they say. */
public final class LoggedStatements {
    private LoggedStatements() {}

    /**
     * Returns what a change puts in the log; null where it puts nothing, or where what it would move has expired.
     *
     * @param change the change
     * @param cause what it is part of
     * @param whose whose the statement is from now on, null where the change takes it away
     * @param lay what lay where the change moves it from, null for nothing
     */
    static @Nullable LoggedStatement of(
            RevisionChange change, SpeakerChanges cause, @Nullable Assignment whose, @Nullable LoggedStatement lay) {
        Revision to = change.getTo();
        Statement brought = change.getStatement();
        Statement statement = brought == null && lay != null ? lay.getStatement() : brought;
        if (to == null || statement == null || whose == null) {
            return null;
        }
        return new LoggedStatement(
                whose.speakerId(),
                cause.getArticleId(),
                worded(to, lay == null ? null : lay.getRevision()),
                told(statement, to.getOuterStatementId()),
                brought == null && lay != null ? lay.getRecordedAt() : cause.getRecordedAt(),
                whose.candidates(),
                whose.rule(),
                brought == null && lay != null ? lay.getEngine() : cause.getEngine());
    }

    /** Returns a revision whose denials have their words, from the version or as they lay, and the time of the article. */
    static Revision worded(Revision to, @Nullable Revision lay) {
        if (to.getDenials().isEmpty()) {
            return to;
        }
        List<HeldDenial> known = lay == null ? List.of() : lay.getDenials();
        return Revision.newBuilder(to)
                .setDenials(to.getDenials().stream()
                        .map(held -> worded(held, to, known))
                        .toList())
                .build();
    }

    private static HeldDenial worded(HeldDenial held, Revision to, List<HeldDenial> known) {
        Denial words = known.stream()
                .filter(other -> other.getFingerprint() == held.getFingerprint()
                        && held.getDenial().getWording().isEmpty())
                .map(HeldDenial::getDenial)
                .findFirst()
                .orElse(held.getDenial());
        Denial denial = Denial.newBuilder(words)
                .setStatementId(held.getDenial().getStatementId())
                .setAt(to.getPlace().getPublishedAt())
                .build();
        return new HeldDenial(held.getFingerprint(), denial);
    }

    /** Returns a statement as told inside another, null for none. */
    private static Statement told(Statement statement, @Nullable String outerId) {
        return Objects.equals(statement.getOuterStatementId(), outerId)
                ? statement
                : Statement.newBuilder(statement).setOuterStatementId(outerId).build();
    }

    /** Returns whether its speaker is nobody in particular: because the article cannot tell, or because the stream knows several. */
    public static boolean isUnresolved(LoggedStatement logged) {
        SpeakerKind kind = logged.getStatement().getSpeaker().getKind();
        return !logged.getCandidates().isEmpty()
                || kind == SpeakerKind.UNRESOLVED
                || kind == SpeakerKind.UNATTRIBUTED
                || kind == SpeakerKind.UNKNOWN;
    }

    /** Returns the statement as it is on record: as the article has it, but unresolved where the stream knows several speakers. */
    public static Statement onRecord(LoggedStatement logged) {
        Statement statement = logged.getStatement();
        if (logged.getCandidates().isEmpty()) {
            return statement;
        }
        Speaker speaker = Speaker.newBuilder(statement.getSpeaker())
                .setKind(SpeakerKind.UNRESOLVED)
                .setCandidates(logged.getCandidates())
                .setRule(logged.getRule())
                .build();
        return Statement.newBuilder(statement).setSpeaker(speaker).build();
    }
}
