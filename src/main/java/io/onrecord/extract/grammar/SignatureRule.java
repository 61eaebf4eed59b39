package io.onrecord.extract.grammar;

import io.onrecord.extract.CueKind;
import io.onrecord.text.Paragraph;
import io.onrecord.text.Quotation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are signed: a quotation with a dash and a name behind it or on the line below ("We will not sell it." — Ines
 * Okafor), or with the name on the last line within its marks, or with its outlet in brackets ([Gazette]); and a post that ends in its
 * author and account (— Ines Okafor (@okafor) June 12, 2016).
 *
 * <p>Names are told by their letters, since nobody parses so short a line.
 */
final class SignatureRule {
    /** Shorter quotations are titles and nicknames as often as something said. */
    private static final int SHORTEST = 4;
    /** A sentence that is cited is no shorter. */
    private static final int SHORTEST_CITED = 6;
    /** The name of the outlet that is cited is no longer. */
    private static final int LONGEST_OUTLET = 5;
    /** A description that signs is no longer; a longer one is a sentence. */
    private static final int LONGEST_DESCRIPTION = 12;
    /** What follows the name, "in an interview with the Gazette", is no longer. */
    private static final int LONGEST_REST = 24;
    /** More words between quotations are a sentence of the article. */
    private static final int MOST_UNQUOTED = 6;
    /** A name and its account are no longer. */
    private static final int LONGEST_NAME = 10;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "one");
    private static final Set<String> WITHIN_NAMES = Set.of(
            "of", "and", "&", "for", "de", "del", "della", "di", "da", "la", "le", "von", "van", "der", "den", "al",
            "bin");

    private final Reading reading;
    private final List<Draft> drafts;
    /** Where the cues of other statements stand that are not quoted themselves. */
    private final BitSet attributed = new BitSet();
    /** What those say. */
    private final BitSet held = new BitSet();

    SignatureRule(Reading reading, List<Draft> drafts) {
        this.reading = reading;
        this.drafts = drafts;
        drafts.stream()
                .filter(draft -> !draft.cue.isEmpty() && reading.quotation(draft.anchor()) == null)
                .forEach(draft -> {
                    attributed.set(draft.anchor());
                    draft.content.forEach(words -> held.set(words.first(), words.end()));
                });
    }

    /** Adds the statements that are signed. */
    void read() {
        List<Paragraph> paragraphs = reading.structure().paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (paragraph.role().isArticle()
                    && !below(i, paragraph)
                    && !within(i, paragraph)
                    && !behind(i, paragraph)) {
                post(paragraph);
            }
        }
        reading.structure().quotations().forEach(this::cited);
    }

    /** A line that begins with a dash under a quotation, or under a post. */
    private boolean below(int index, Paragraph paragraph) {
        if (index == 0 || !reading.isDash(paragraph.first())) {
            return false;
        }
        Paragraph signed = reading.structure().paragraphs().get(index - 1);
        Words signer = signer(paragraph.first() + 1, paragraph.end());
        Quotation quotation = reading.quotation(signed.first());
        boolean whole = quotation != null && quotation.span().equals(signed.span());
        if (signer == null || !signed.role().isArticle() || !whole && !isAccount(signer.end() - 2)) {
            return false;
        }
        List<Words> content = quotation != null && whole
                ? quoted(index - 1, quotation)
                : List.of(new Words(signed.first(), signed.end()));
        return add(signer, paragraph.first(), content);
    }

    /** A name on a line of its own within the marks, as pages set what they draw out of an article. */
    private boolean within(int index, Paragraph paragraph) {
        int mark = paragraph.end() - 1;
        if (index == 0 || mark - paragraph.first() > LONGEST_DESCRIPTION || !closesOnly(paragraph.first(), mark)) {
            return false;
        }
        Paragraph signed = reading.structure().paragraphs().get(index - 1);
        Quotation quotation = reading.quotation(signed.first());
        if (quotation == null
                || !reading.tokens().isQuotationMark(signed.first())
                || quotation.span().end() != signed.span().end()
                || reading.count(reading.words(quotation)) < SHORTEST) {
            return false;
        }
        Words signer = tells(paragraph.first(), mark) ? null : signer(paragraph.first(), mark);
        if (signer == null) {
            return false;
        }
        return add(signer, mark, List.of(reading.words(quotation)));
    }

    /** Whether {@code mark} is a quotation mark, and the only one from {@code first} on. */
    private boolean closesOnly(int first, int mark) {
        for (int i = first; i < mark; i++) {
            if (reading.tokens().isQuotationMark(i)) {
                return false;
            }
        }
        return reading.tokens().isQuotationMark(mark);
    }

    /** A sentence that is quoted, and in brackets where it is from: ""We will not sell it." [Gazette]". */
    private void cited(Quotation quotation) {
        Words words = reading.words(quotation);
        int open = words.end();
        if (quotation.outer() >= 0 || !reading.is(open, "[") || reading.count(words) < SHORTEST_CITED) {
            return;
        }
        int close = open + 1;
        while (close - open <= LONGEST_OUTLET && !reading.is(close, "]")) {
            close++;
        }
        int end = reading.isStop(close - 1) ? close - 1 : close;
        boolean outlet = close - open <= LONGEST_OUTLET
                && end > open + 1
                && reading.tokens().isCapitalised(open + 1);
        int next = held.nextSetBit(words.first());
        if (reading.isSentence(words) && outlet && (next < 0 || next >= words.end())) {
            add(new Words(open + 1, end), open, List.of(words));
        }
    }

    /** A dash behind the quotation that a paragraph begins with, or behind the last of several where a mark between them is lost. */
    private boolean behind(int index, Paragraph paragraph) {
        Quotation quotation = reading.quotation(paragraph.first());
        if (quotation == null || !reading.opensQuotation(paragraph.first())) {
            return false;
        }
        int dash = dash(paragraph, reading.words(quotation).end());
        if (dash < 0) {
            return false;
        }
        Words signed = new Words(paragraph.first(), closing(dash) + 1);
        Words signer = reading.count(signed) < SHORTEST ? null : signer(dash + 1, paragraph.end());
        if (signer == null || isAttributed(signed)) {
            return false;
        }
        List<Words> content = quoted(index, quotation);
        content.set(content.size() - 1, signed);
        return add(signer, dash, content);
    }

    /** The dash behind a closing mark, with few words between the quotations before it; -1 where there is none. */
    private int dash(Paragraph paragraph, int from) {
        int unquoted = 0;
        for (int at = from; at < paragraph.end() - 1 && unquoted <= MOST_UNQUOTED; at++) {
            if (reading.isDash(at) && reading.tokens().isQuotationMark(closing(at))) {
                return at;
            }
            unquoted += reading.tokens().isWord(at) && reading.quotation(at) == null ? 1 : 0;
        }
        return -1;
    }

    /** Whether words between the quotations say who speaks: "Yes," she said. "It will." */
    private boolean isAttributed(Words signed) {
        int cue = attributed.nextSetBit(signed.first());
        return cue >= 0 && signed.contains(cue);
    }

    /** The token before a dash, or before the stop that stands there. */
    private int closing(int dash) {
        return reading.is(dash - 1, ".") ? dash - 2 : dash - 1;
    }

    /** A paragraph that ends in "— Name (@account)" and perhaps a date. */
    private boolean post(Paragraph paragraph) {
        int account = paragraph.end() - 1;
        while (account > paragraph.first() && !isAccount(account)) {
            account--;
        }
        int dash = account;
        while (dash > Math.max(paragraph.first(), account - LONGEST_NAME) && !reading.isDash(dash)) {
            dash--;
        }
        Words signer = dash < account && reading.isDash(dash) ? signer(dash + 1, paragraph.end()) : null;
        if (signer == null || signer.end() != account + 2) {
            return false;
        }
        int first = paragraph.first();
        for (int i = first; i < dash; i++) {
            first = reading.is(i, ">") ? i + 1 : first; // mark-up that a page left in its text
        }
        int end = dash;
        while (end > first && isAddress(end - 1)) {
            end--;
        }
        return end - first >= SHORTEST && add(signer, dash, List.of(new Words(first, end)));
    }

    /** The quotation, and the paragraphs that it carries on. */
    private List<Words> quoted(int index, Quotation quotation) {
        List<Words> content = new ArrayList<>();
        content.add(reading.words(quotation));
        Quotation first = quotation;
        for (int i = index - 1; i >= 0 && first.continues(); i--) {
            Paragraph before = reading.structure().paragraphs().get(i);
            Quotation open = reading.quotation(before.end() - 1);
            if (open == null) {
                break;
            }
            content.add(0, reading.words(open));
            first = open;
        }
        return content;
    }

    /** Who signs from token {@code from} on, null where the line goes on as a sentence. */
    private @Nullable Words signer(int from, int bound) {
        int last = bound;
        while (last > from && reading.isStop(last - 1)) {
            last--;
        }
        if (last <= from || reading.isDash(last - 1)) {
            return null;
        }
        if (ARTICLES.contains(reading.word(from))) {
            return describes(from, last) ? new Words(from, last) : null;
        }
        int end = from;
        while (end < last && isPartOfName(end, last, end > from)) {
            end++;
        }
        if (end < last && !endsName(end)) {
            return described(from, last);
        }
        boolean rest = last - end <= LONGEST_REST && !tells(end, last);
        return end > from && rest ? new Words(from, end) : null;
    }

    /** "former harbour master Ines Okafor": up to a comma, with a name at its end. */
    private @Nullable Words described(int from, int last) {
        int end = from;
        while (end < last && !endsName(end)) {
            end++;
        }
        boolean named = end > from && reading.tokens().isCapitalised(end - 1);
        return named && describes(from, end) && describes(from, last) ? new Words(from, end) : null;
    }

    private boolean describes(int from, int end) {
        return end - from <= LONGEST_DESCRIPTION && !tells(from, end);
    }

    /** Whether a verb tells something there. Present forms of plurals do not count: so short a line is not parsed, and "master" is one. */
    private boolean tells(int from, int end) {
        for (int i = from; i < end; i++) {
            switch (reading.pos(i)) {
                case VERB_PAST, VERB_THIRD, MODAL -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean isPartOfName(int i, int bound, boolean within) {
        if (isDate(i)) {
            return false;
        }
        return reading.tokens().isCapitalised(i)
                || reading.word(i).startsWith("@")
                || within && (reading.is(i, "(") || reading.is(i, ")"))
                || within
                        && WITHIN_NAMES.contains(reading.word(i))
                        && i + 1 < bound
                        && reading.tokens().isCapitalised(i + 1);
    }

    private boolean endsName(int i) {
        return isDate(i)
                || reading.isComma(i)
                || reading.isStop(i)
                || reading.isDash(i)
                || reading.is(i, "(")
                || reading.is(i, "<")
                || reading.is(i, "|");
    }

    private boolean isDate(int i) {
        return isNumber(i) || TimeWords.isMonth(reading.word(i)) && isNumber(i + 1);
    }

    private boolean isNumber(int i) {
        String word = reading.word(i);
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private boolean isAccount(int i) {
        return reading.word(i).startsWith("@") && reading.is(i - 1, "(") && reading.is(i + 1, ")");
    }

    private boolean isAddress(int i) {
        String word = reading.word(i);
        return word.startsWith("http") || word.startsWith("pic.twitter");
    }

    private boolean add(Words signer, int dash, List<Words> content) {
        Draft draft = new Draft("signature");
        draft.byLayout = true;
        draft.source.add(signer);
        draft.cue.add(new Words(dash, dash + 1));
        draft.lemma = reading.word(dash);
        draft.kind = CueKind.SAY;
        draft.content.addAll(content);
        return drafts.add(draft);
    }
}
