package io.onrecord.speaker;

import io.onrecord.speaker.NamePhrase.Sort;
import io.onrecord.text.Paragraph;
import io.onrecord.text.ParagraphRole;
import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;
import io.onrecord.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the proper names of an article: runs of capitalised words, apart from their titles, by what their words and neighbours tell. */
final class NameScanner {
    private static final int LONGEST_RUN = 16;
    private static final int LONG_HEAD = 6;

    /** Titles that are a given name as well: taken for one where a single word follows ("Dean Baker"). */
    private static final Set<String> NAMES_TOO = Set.of(
            "dean",
            "earl",
            "duke",
            "major",
            "marshall",
            "guy",
            "king",
            "sage",
            "christian",
            "page",
            "judge",
            "bishop",
            "baron",
            "rich",
            "art",
            "deacon",
            "cook",
            "driver",
            "baker",
            "miner");

    private static final Set<String> CALENDAR = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "June",
            "July",
            "September",
            "October",
            "November",
            "December");

    private final TextStructure structure;
    private final Tokens tokens;
    private final Capitals capitals;
    private final NameSorts sorts;
    private final TurnLabels labels;
    private final List<NamePhrase> phrases = new ArrayList<>();
    /** Made when it is asked for: most articles need it not. */
    private @Nullable Set<String> alone;

    private NameScanner(TextStructure structure, TurnLabels labels) {
        this.structure = structure;
        this.labels = labels;
        this.tokens = structure.tokens();
        this.capitals = new Capitals(structure);
        this.sorts = new NameSorts(tokens, capitals);
    }

    /** Returns the names of an article in the order of the text; those of furniture and of headlines in capitals are left out. */
    static List<NamePhrase> scan(TextStructure structure, TurnLabels labels) {
        NameScanner scanner = new NameScanner(structure, labels);
        for (Sentence sentence : structure.sentences()) {
            Paragraph paragraph = structure.paragraphs().get(sentence.paragraph());
            if (paragraph.role() != ParagraphRole.FURNITURE && !scanner.isTitleCase(sentence)) {
                scanner.scan(Math.max(sentence.first(), paragraph.body()), sentence.end());
            }
        }
        return scanner.phrases;
    }

    /**
     * A headline, in which capitals tell no names: eight of ten longer words have one. A line behind a dash, or the last one within its
     * marks, signs a quotation.
     */
    private boolean isTitleCase(Sentence sentence) {
        boolean closes = tokens.isQuotationMark(sentence.end() - 1) && !tokens.isQuotationMark(sentence.first());
        if (tokens.isDash(sentence.first()) || closes) {
            return false;
        }
        int words = 0;
        int capitalised = 0;
        for (int at = sentence.first(); at < sentence.end(); at++) {
            if (tokens.isWord(at) && tokens.end(at) - tokens.start(at) > 3) {
                words++;
                capitalised += tokens.isCapitalised(at) ? 1 : 0;
            }
        }
        boolean stopped = tokens.word(sentence.end() - 1).equals(".");
        return words >= (stopped ? 6 : 4) && words < 30 && capitalised * 100 >= words * (stopped ? 85 : 80);
    }

    private void scan(int from, int end) {
        int at = from;
        while (at < end) {
            if (!capitals.isName(at)) {
                at++;
                continue;
            }
            int stop = runEnd(at, end);
            read(at, stop);
            at = stop;
        }
    }

    private int runEnd(int first, int end) {
        int at = first + 1;
        int limit = Math.min(end, first + LONGEST_RUN);
        while (at < limit) {
            if (capitals.isName(at)
                    && !isCalendar(at)
                    && !isCalendar(at - 1)
                    && (!Vocabulary.SPEECH.contains(tokens.lower(at))
                            || tokens.word(at - 1).equals("United"))) {
                at++;
            } else if (isParticle(at, limit)) {
                at++;
            } else if (joins(at, limit, first)) {
                at = tokens.lower(at + 1).equals("the") ? at + 3 : at + 2;
            } else {
                break;
            }
        }
        return at;
    }

    private boolean isCalendar(int at) {
        return CALENDAR.contains(tokens.word(at));
    }

    /** "Ursula von der Leyen": small words that only names hold between capitalised ones. */
    private boolean isParticle(int at, int limit) {
        int next = at;
        while (next < limit && Vocabulary.PARTICLES.contains(tokens.lower(next)) && !tokens.isCapitalised(next)) {
            next++;
        }
        return next > at && next < limit && next - at <= 3 && capitals.isName(next);
    }

    /** "Bank of England", "Johnson & Johnson", "Centers for Disease Control": words that hold the name of a body together. */
    private boolean joins(int at, int limit, int first) {
        String word = tokens.lower(at);
        int next = at + 1;
        if (next >= limit || !word.equals("of") && !word.equals("for") && !word.equals("&") && !word.equals("and")) {
            return false;
        }
        boolean article = tokens.lower(next).equals("the") && next + 1 < limit;
        if (!capitals.isName(article ? next + 1 : next)) {
            return false;
        }
        return switch (word) {
            case "&" -> true;
            case "and" ->
                endsInHead(next, limit) && !isPersonLike(first, at) && (at - first > 1 || sorts.isAfterThe(first));
            case "for" ->
                Bodies.isHead(tokens.word(at - 1))
                        || Bodies.isHead(tokens.word(at - 1) + "s")
                        || tokens.word(at - 1).endsWith("ers");
            default ->
                !isPersonLike(first, at)
                        && !isFamilyName(first, at)
                        && (isTitle(at - 1) || !tokens.lower(at - 1).equals("party"));
        };
    }

    private boolean endsInHead(int from, int limit) {
        int at = from;
        while (at < limit && capitals.isName(at)) {
            at++;
        }
        return at > from && Bodies.isHead(tokens.word(at - 1));
    }

    /** Whether a run up to {@code end} already holds a person, so that "of" begins where the person is from. */
    private boolean isPersonLike(int first, int end) {
        int name = end;
        while (name > first && !isTitle(name - 1)) {
            name--;
        }
        if (name > first && name < end) {
            return true;
        }
        return end - first >= 2
                        && end - first <= 4
                        && GivenNames.gender(tokens.word(first)) != null
                        && !Bodies.isHead(tokens.word(end - 1))
                || end - first == 1
                        && GivenNames.gender(tokens.word(first)) != null
                        && Nouns.title(tokens.lower(first)) == null;
    }

    /** "Karsten Vold of Norway": the last word stands elsewhere alone, as a family name does, and a body's noun only behind "the". */
    private boolean isFamilyName(int first, int end) {
        String last = tokens.word(end - 1);
        return end - first >= 2
                && end - first <= 3
                && !Bodies.isHead(last)
                && !isTitle(end - 1)
                && alone().contains(last);
    }

    /** Returns the capitalised words that stand alone somewhere, without "the" before them or what they are of behind. */
    private Set<String> alone() {
        if (alone == null) {
            Set<String> words = new HashSet<>();
            for (int at = 1; at < tokens.size() - 1; at++) {
                if (tokens.isCapitalised(at)
                        && !tokens.isCapitalised(at - 1)
                        && !tokens.isCapitalised(at + 1)
                        && !tokens.lower(at - 1).equals("the")
                        && !tokens.lower(at + 1).equals("of")) {
                    words.add(tokens.word(at));
                }
            }
            alone = words;
        }
        return alone;
    }

    /** "Sec" is a title, "SEC" a body. */
    private boolean isTitle(int at) {
        return Nouns.title(tokens.lower(at)) != null && !tokens.word(at).equals("SEC");
    }

    private void read(int first, int end) {
        int from = first;
        while (from < end && isCalendar(from) && end - from > 1) {
            from++;
        }
        int title = lastTitle(from, end);
        String whole = sorts.text(from, end);
        if (Bodies.known(whole) != null) {
            phrases.add(NamePhrase.of(from, end, Sort.BODY));
        } else if (title >= from && title + 1 < end) {
            readTitled(from, title, end);
        } else if (title == end - 1 && end - from == 1) {
            phrases.add(NamePhrase.of(
                    from,
                    end,
                    GivenNames.gender(tokens.word(from)) != null && !capitals.isCommon(tokens.lower(from))
                            ? Sort.UNKNOWN
                            : Sort.TITLE));
        } else {
            readBare(from, end);
        }
    }

    /** The last title in capitals that a name follows; one less than {@code first} where there is none. */
    private int lastTitle(int first, int end) {
        for (int at = end - 1; at >= first; at--) {
            if (!isTitle(at) || at + 1 < end && Vocabulary.SUFFIXES.contains(tokens.lower(at + 1))) {
                continue;
            }
            boolean nameToo = NAMES_TOO.contains(tokens.lower(at));
            if (nameToo
                    && (at == end - 1 && at > first
                            || at + 2 == end
                                    && at == first
                                    && !tokens.lower(at).equals("king")
                                    && !tokens.lower(at).equals("judge"))) {
                continue;
            }
            if (at == end - 1 && at > first && GivenNames.gender(tokens.word(first)) != null && end - first == 2) {
                continue;
            }
            return at;
        }
        return first - 1;
    }

    private void readTitled(int first, int title, int end) {
        int name = title + 1;
        if (tokens.lower(name).equals("of") || tokens.lower(name).equals("for")) {
            name = afterComplement(name, end);
        }
        if (name >= end) {
            phrases.add(NamePhrase.of(first, end, Sort.TITLE));
            return;
        }
        boolean joined = false;
        for (int at = title; at > first; at--) {
            joined |= tokens.lower(at).equals("for") || tokens.lower(at).equals("&");
        }
        if (joined
                || Bodies.isHead(tokens.word(end - 1)) && end - name > 1 && GivenNames.gender(tokens.word(name)) == null
                || isOrganisation(first, end)) {
            phrases.add(NamePhrase.of(first, end, Sort.BODY));
            return;
        }
        Gender gender = Gender.OPEN;
        for (int at = first; at < name; at++) {
            Gender told = Nouns.title(tokens.lower(at));
            gender = told == null ? gender : told.or(gender);
        }
        phrases.add(NamePhrase.titled(first, name, end, gender));
    }

    /** "General Electric Co", "Sheriff Department", "Premier League": no family name is a long word for a body. */
    private boolean isOrganisation(int first, int end) {
        String last = tokens.word(end - 1);
        boolean office = isTitle(end - 2) && Nouns.of(tokens.lower(end - 2)) != null;
        return Bodies.isHead(last)
                && (end - first == 2 && tokens.lower(first).equals("general")
                        || office && last.length() >= LONG_HEAD && !last.equals("Church"));
    }

    /** "Secretary of State John Kerry": where the name begins after what the title is of; {@code end} where none follows. */
    private int afterComplement(int of, int end) {
        for (int at = of + 2; at < end; at++) {
            if (GivenNames.gender(tokens.word(at)) != null && at + 1 < end) {
                return at;
            }
        }
        return end - of >= 4 ? end - 2 : end;
    }

    private void readBare(int first, int end) {
        if (labels.holds(first)) {
            readLabel(first, end);
            return;
        }
        int name = first;
        while (end - name > 2 && Nations.described(tokens.word(name)) != null) {
            name++;
        }
        Sort sort = sorts.sort(name, end);
        if (sort == Sort.UNKNOWN && end - name > 2) {
            int given = givenInside(name, end);
            sort = given > 0 ? Sort.PERSON : sort;
            name = given > 0 ? given : name;
        }
        phrases.add(sort == Sort.PERSON ? NamePhrase.titled(first, name, end, null) : NamePhrase.of(first, end, sort));
    }

    /** "TAPPER:" is a person, "CHINA:" a place, and "MODERATOR:" or "CROWD:" no name. */
    private void readLabel(int first, int end) {
        String last = tokens.lower(end - 1);
        if (Nouns.of(last) != null || Nouns.ofPlural(last) != null || Nouns.isPeople(last)) {
            return;
        }
        boolean place = Nations.isGeographic(sorts.text(first, end));
        phrases.add(NamePhrase.of(first, end, place ? Sort.PLACE : Sort.PERSON));
    }

    /** Where a known given name with at least one more word stands after the run's first word; 0 where none does. */
    private int givenInside(int first, int end) {
        for (int at = first + 1; at <= end - 2; at++) {
            if (end - at <= 3 && GivenNames.gender(tokens.word(at)) != null && Nations.named(tokens.word(at)) == null) {
                return at;
            }
        }
        return 0;
    }
}
