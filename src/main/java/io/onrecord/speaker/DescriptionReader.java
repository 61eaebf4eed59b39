package io.onrecord.speaker;

import io.onrecord.text.Tokens;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a source without a proper name at its head: a role, an unnamed source, a body, a document, a group. */
final class DescriptionReader {
    private static final Pattern COMPANIES = Pattern.compile(
            "\\b(inc|corp|co|company|ltd|plc|group|motors|industries|holdings|airlines|technologies|systems|oil|energy|ag|sa)\\b");
    private static final Pattern NO_COMPANIES = Pattern.compile(
            "\\b(Ministry|Department|Agency|Commission|Committee|Council|University|Party|Union|Court|Congress|Parliament|Senate|House|Bureau"
                    + "|Police|Association|Federation|Institute|Government|Times|Post|Journal|News|Reuters|CNN|BBC|AP|NATO|U\\.N|United Nations"
                    + "|European Union|EU|EC|OPEC|Congress)\\b");

    private final CastReader cast;
    private final Tokens tokens;
    private final Mention mention;
    private final int first;
    private final int end;

    DescriptionReader(CastReader cast, Mention mention, int first, int end) {
        this.cast = cast;
        this.tokens = cast.tokens;
        this.mention = mention;
        this.first = first;
        this.end = end;
    }

    Speaker speaker() {
        NounPhrase phrase = cast.nouns.read(first, end);
        if (phrase == null) {
            return unnamed(tokens.lower(end - 1), "described");
        }
        Participant known = cast.named[phrase.head()];
        if (known != null && !isOuter(known)) {
            return known.speaker(known.isPerson() ? "role" : "same-description");
        }
        Nouns.Noun noun = Nouns.of(phrase.role().head());
        String head = phrase.role().head();
        if (phrase.plural() || Nouns.isPeople(tokens.lower(phrase.head()))) {
            boolean people = Nations.people(tokens.word(phrase.head())) != null
                    || noun == null && tokens.isCapitalised(phrase.head()) && phrase.head() > first;
            return people ? named(SpeakerKind.GROUP, "people") : plural(noun, head);
        }
        if (noun == null) {
            return head.endsWith("-year-old")
                    ? person(phrase, new Nouns.Noun(Nouns.Sort.PERSON, Gender.OPEN))
                    : unnamed(head, "described");
        }
        return switch (noun.sort()) {
            case BODY -> body(phrase);
            case DOCUMENT -> document(phrase);
            case OFFICE, PERSON, KIN -> person(phrase, noun);
        };
    }

    private Speaker plural(Nouns.@Nullable Noun noun, String head) {
        if (head.equals("republican")
                || head.equals("democrat")
                || head.equals("conservative")
                || head.equals("liberal")) {
            return named(SpeakerKind.GROUP, "people");
        }
        return noun != null && noun.sort() == Nouns.Sort.DOCUMENT && isProper()
                ? named(SpeakerKind.DOCUMENT, "document")
                : unnamed(head, "described");
    }

    private boolean isOuter(Participant who) {
        Speaker outer = mention.outer();
        return outer != null && outer.name().equals(who.display());
    }

    private Speaker person(NounPhrase phrase, Nouns.Noun noun) {
        Participant outer = outer();
        Descriptions.Finding finding = cast.descriptions.resolve(phrase, phrase.head(), outer);
        Participant who = finding.who();
        if (who != null) {
            return who.speaker(finding.rule());
        }
        if (!finding.candidates().isEmpty()) {
            List<String> names =
                    finding.candidates().stream().map(Participant::display).toList();
            return new Speaker(
                    text(),
                    SpeakerKind.UNRESOLVED,
                    RoutingKey.ofNoun(phrase.role().head()),
                    null,
                    phrase.role().nation(),
                    List.of(),
                    names,
                    finding.rule());
        }
        if (noun.sort() == Nouns.Sort.OFFICE && phrase.isDefinite()) {
            return new Speaker(
                    text(),
                    SpeakerKind.UNRESOLVED,
                    RoutingKey.ofNoun(phrase.role().head()),
                    phrase.role().text(),
                    affiliation(phrase),
                    List.of(),
                    List.of(),
                    "role-unheld");
        }
        return new Speaker(
                text(),
                SpeakerKind.UNNAMED,
                RoutingKey.ofNoun(phrase.role().head()),
                null,
                affiliation(phrase),
                List.of(),
                List.of(),
                "described");
    }

    private @Nullable Participant outer() {
        Speaker outer = mention.outer();
        return outer == null
                ? null
                : cast.people.latest().stream()
                        .filter(person -> person.display().equals(outer.name()))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String affiliation(NounPhrase phrase) {
        Role role = phrase.role();
        Participant holder = role.holder();
        return role.body() != null
                ? role.body()
                : role.nation() != null ? role.nation() : holder == null ? null : holder.display();
    }

    private Speaker body(NounPhrase phrase) {
        Role role = phrase.role();
        boolean government = role.head().matches("government|administration|regime|authority|cabinet");
        if (government && role.nation() != null) {
            return new Speaker(
                    role.nation(),
                    SpeakerKind.OFFICE,
                    RoutingKey.ofBody(role.nation()),
                    null,
                    role.nation(),
                    List.of(text()),
                    List.of(),
                    "government");
        }
        if (isProper()) {
            SpeakerKind kind =
                    role.head().equals("ministry") || government || role.head().equals("embassy")
                            ? SpeakerKind.OFFICE
                            : SpeakerKind.ORGANISATION;
            return named(kind, "body");
        }
        Participant holder = role.holder();
        if (holder != null
                && holder.isPerson()
                && holder.name() != null
                && role.head().matches("campaign|office|team|camp|administration|staff")) {
            String name = holder.name().family().get(holder.name().family().size() - 1) + " " + role.head();
            return new Speaker(
                    name,
                    SpeakerKind.ORGANISATION,
                    RoutingKey.ofBody(name),
                    null,
                    holder.display(),
                    List.of(),
                    List.of(),
                    "body");
        }
        Participant same = sameBody(role.head());
        return same != null ? same.speaker("body-noun") : unnamed(role.head(), "described");
    }

    /** "the ministry": the body named before whose name ends in the noun, or the only one the article names for "the company". */
    private @Nullable Participant sameBody(String noun) {
        List<Salience.Candidate> near = cast.salience.before(
                first,
                who -> (who.kind == SpeakerKind.ORGANISATION || who.kind == SpeakerKind.OFFICE)
                        && (who.isCalled(noun) || fits(who.display().toLowerCase(java.util.Locale.ROOT), noun)));
        boolean clear = near.size() == 1
                || near.size() > 1 && near.get(0).weight() - near.get(1).weight() > 0.4;
        return clear ? near.get(0).who() : near.isEmpty() && isCompany(noun) ? tellingCompany() : null;
    }

    /** "The company said": the organisation that has just been told of, whatever its name ends in. */
    private @Nullable Participant tellingCompany() {
        List<Salience.Candidate> near = cast.salience.before(
                first,
                who -> who.kind == SpeakerKind.ORGANISATION
                        && !NO_COMPANIES.matcher(who.display()).find());
        boolean clear = !near.isEmpty()
                && near.get(0).weight() > -1.2
                && (near.size() == 1 || near.get(0).weight() - near.get(1).weight() > 0.4);
        return clear ? near.get(0).who() : null;
    }

    private static boolean fits(String name, String noun) {
        return isCompany(noun) ? COMPANIES.matcher(name).find() : name.endsWith(noun) || name.startsWith(noun);
    }

    private static boolean isCompany(String noun) {
        return switch (noun) {
            case "company",
                    "firm",
                    "maker",
                    "manufacturer",
                    "retailer",
                    "supplier",
                    "operator",
                    "automaker",
                    "carmaker",
                    "chipmaker",
                    "drugmaker",
                    "airline",
                    "conglomerate" -> true;
            default -> false;
        };
    }

    private Speaker document(NounPhrase phrase) {
        if (isProper()) {
            return named(SpeakerKind.DOCUMENT, "document");
        }
        String title =
                phrase.isDefinite() ? cast.titles.before(first, phrase.role().head()) : null;
        return title != null
                ? new Speaker(
                        title,
                        SpeakerKind.DOCUMENT,
                        RoutingKey.ofBody(title),
                        null,
                        null,
                        List.of(text()),
                        List.of(),
                        "document-noun")
                : new Speaker(
                        text(),
                        SpeakerKind.DOCUMENT,
                        RoutingKey.ofNoun(phrase.role().head()),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        "document");
    }

    private Speaker named(SpeakerKind kind, String rule) {
        String text = text();
        return new Speaker(text, kind, RoutingKey.ofBody(text), null, null, List.of(), List.of(), rule);
    }

    private Speaker unnamed(String head, String rule) {
        return new Speaker(
                text(), SpeakerKind.UNNAMED, RoutingKey.ofNoun(head), null, null, List.of(), List.of(), rule);
    }

    /** Whether the words hold a proper name, after what only begins them. */
    private boolean isProper() {
        for (int at = first; at < end && !tokens.word(at).equals(","); at++) {
            boolean determiner = Vocabulary.FUNCTION.contains(tokens.lower(at));
            if (tokens.isCapitalised(at) && !determiner && (at > first || cast.nouns.isName(at))) {
                return true;
            }
        }
        return false;
    }

    /** The words up to the first comma or relative clause, without the article. */
    private String text() {
        int at = first;
        while (at < end
                && !tokens.word(at).equals(",")
                && !(at > first && tokens.lower(at).equals("who"))) {
            at++;
        }
        int from = tokens.lower(first).equals("the") && at - first > 1 ? first + 1 : first;
        return tokens.line(from, Math.max(from, at - 1) + 1);
    }
}
