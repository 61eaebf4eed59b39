package io.onrecord.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Speakers and statements of an invented news day. */
public final class Samples {
    /** An id that leads to Sara Lindqvist, from another routing key. */
    public static final String FORMER_ID = "director.the-port-director-0a1b2c3d";

    /** The moment of the newest statement. */
    public static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    /** A statement by someone who would like to run a script in the reader's browser. */
    public static final String HOSTILE =
            "“<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>”";

    private Samples() {}

    public static SpeakerOnRecord speaker(String id, String name, String kind, String title, long statements) {
        return new SpeakerOnRecord(
                id,
                name,
                kind,
                List.of(
                        name.substring(name.lastIndexOf(' ') + 1),
                        "the " + (title.isEmpty() ? "source" : title.toLowerCase(Locale.ROOT))),
                title.isEmpty()
                        ? List.of()
                        : List.of(new SpeakerOnRecord.Title(title, null, NOW.minusSeconds(86_400), NOW)),
                statements,
                statements / 3,
                statements > 3 ? 1 : 0,
                0,
                NOW.minusSeconds(86_400),
                NOW.minusSeconds(60 * (40 - Math.min(statements, 39))),
                List.of(),
                null);
    }

    public static Draft said(String id, String speakerId, String speaker, String cue, String content) {
        return new Draft(id, speakerId, speaker, cue, content);
    }

    /** What the sample speakers said, oldest first. */
    public static List<StatementOnRecord> statements() {
        List<StatementOnRecord> list = new ArrayList<>();
        list.add(said(
                        "a1",
                        "moreau.helene-moreau",
                        "Hélène Moreau",
                        "said",
                        "the port of Carvel would reopen “before the first frost, and not a day later”")
                .kind("mixed")
                .title("Transport Minister")
                .outlet("Harbour Times")
                .minutes(58)
                .build());
        list.add(said(
                        "a2",
                        "carvel-port-authority.carvel-port-authority",
                        "Carvel Port Authority",
                        "confirmed",
                        "two of its four cranes had been repaired")
                .speakerKind("organisation")
                .outlet("Harbour Times")
                .minutes(58)
                .build());
        list.add(said("b1", "okafor.daniel-okafor", "Daniel Okafor", "denied", "taking money from the dredging company")
                .polarity("denied")
                .title("Mayor of Carvel")
                .outlet("The Ledger")
                .minutes(44)
                .build());
        list.add(said(
                        "b2",
                        "spokesman.a-spokesman-for-the-company-b2",
                        "a spokesman for the company",
                        "declined to comment",
                        "on whether payments had been made")
                .polarity("withheld")
                .speakerKind("unnamed")
                .outlet("The Ledger")
                .minutes(44)
                .build());
        list.add(said(
                        "c1",
                        "lindqvist.sara-lindqvist",
                        "Sara Lindqvist",
                        "as saying",
                        "“We have read the contract. It does not say what the mayor says it says.”")
                .kind("direct")
                .title("opposition leader")
                .outlet("Northern Post")
                .chain("Meridian News Agency")
                .minutes(31)
                .build());
        list.add(said("c2", "okafor.daniel-okafor", "Daniel Okafor", "promised", "an inquiry within ten days")
                .outlet("Northern Post")
                .chain("Sara Lindqvist", "Meridian News Agency")
                .minutes(31)
                .build());
        list.add(said(
                        "d1",
                        "moreau.helene-moreau",
                        "Hélène Moreau",
                        "warned",
                        "that ferries would stand still “for as long as the strike lasts”")
                .kind("mixed")
                .title("Transport Minister")
                .outlet("Harbour Times")
                .status("revised", "new_version", "that ferries would stand still for weeks")
                .minutes(20)
                .build());
        list.add(said(
                        "e1",
                        "tanaka.jun-tanaka",
                        "Jun Tanaka",
                        "told",
                        "“The talks have not failed. They have not started.”")
                .kind("direct")
                .title("union negotiator")
                .outlet("Coast Radio")
                .minutes(12)
                .build());
        list.add(said("f1", "reyes.ana-reyes", "Ana Reyes", "predicted", "a shortage of fuel on the islands by Sunday")
                .title("energy analyst")
                .outlet("The Ledger")
                .status("withdrawn", "retracted", null)
                .minutes(9)
                .build());
        list.add(said("g1", "mallory.eve-mallory", "Eve Mallory", "wrote", HOSTILE)
                .kind("direct")
                .outlet("<b>Bold Outlet</b>")
                .minutes(3)
                .build());
        list.add(said(
                        "h1",
                        "lindqvist.sara-lindqvist",
                        "Sara Lindqvist",
                        "accused",
                        "the ministry of hiding the repair bill")
                .title("opposition leader")
                .outlet("Northern Post")
                .minutes(1)
                .build());
        return list;
    }

    /** A memory with the sample speakers and what they said, spread over its partitions. */
    public static MemoryPartitions partitions(int partitions) {
        MemoryPartitions memory = new MemoryPartitions(partitions);
        for (StatementOnRecord one : statements()) {
            StatementOnRecord[] all = statements().stream()
                    .filter(other -> other.speakerId().equals(one.speakerId()))
                    .toArray(StatementOnRecord[]::new);
            long stand =
                    List.of(all).stream().filter(other -> !other.isWithdrawn()).count();
            memory.put(
                    partition(one.speakerId(), partitions),
                    speaker(
                            one.speakerId(),
                            one.speakerName(),
                            one.speakerKind(),
                            one.speakerTitle() == null ? "" : one.speakerTitle(),
                            stand),
                    all);
        }
        memory.lead(FORMER_ID, "lindqvist.sara-lindqvist");
        return memory;
    }

    /** The partition of a speaker id. */
    public static int partition(String speakerId, int partitions) {
        return Math.floorMod(speakerId.substring(0, speakerId.indexOf('.')).hashCode(), partitions);
    }

    /** A statement being written down. */
    public static final class Draft {
        private final String id;
        private final String speakerId;
        private final String speaker;
        private final String cue;
        private final String content;
        private String speakerKind = "person";
        private String title;
        private String kind = "indirect";
        private String polarity = "asserted";
        private String outlet = "Harbour Times";
        private List<String> chain = List.of();
        private String status = "added";
        private String reason = "first_version";
        private String previous;
        private int minutes;

        private Draft(String id, String speakerId, String speaker, String cue, String content) {
            this.id = id;
            this.speakerId = speakerId;
            this.speaker = speaker;
            this.cue = cue;
            this.content = content;
        }

        public Draft kind(String value) {
            kind = value;
            return this;
        }

        public Draft polarity(String value) {
            polarity = value;
            return this;
        }

        public Draft speakerKind(String value) {
            speakerKind = value;
            return this;
        }

        public Draft title(String value) {
            title = value;
            return this;
        }

        public Draft outlet(String value) {
            outlet = value;
            return this;
        }

        public Draft chain(String... names) {
            chain = List.of(names);
            return this;
        }

        public Draft status(String value, String why, String was) {
            status = value;
            reason = why;
            previous = was;
            return this;
        }

        public Draft minutes(int ago) {
            minutes = ago;
            return this;
        }

        public StatementOnRecord build() {
            Instant at = NOW.minusSeconds(60L * minutes);
            return new StatementOnRecord(
                    id,
                    speakerId,
                    speaker,
                    speakerKind,
                    title,
                    speaker,
                    List.of(),
                    null,
                    kind,
                    polarity,
                    cue,
                    "say",
                    content,
                    previous,
                    null,
                    chain,
                    "article-" + id.charAt(0),
                    status.equals("added") ? 1 : 2,
                    "https://news.example/" + id.charAt(0),
                    "Carvel waits for its port, and for an answer",
                    outlet,
                    at,
                    at,
                    status,
                    reason,
                    reason.equals("retracted") ? "withdrawn by the editor: the figures were invented" : null,
                    null,
                    null,
                    List.of(List.of(0, content.length())),
                    0.9,
                    "sample");
        }
    }
}
