package io.onrecord.extract.grammar;

import io.onrecord.extract.ChainLink;
import io.onrecord.extract.Cue;
import io.onrecord.extract.Kind;
import io.onrecord.extract.Statement;
import io.onrecord.speaker.Cast;
import io.onrecord.speaker.Mention;
import io.onrecord.speaker.Speaker;
import io.onrecord.text.Quotation;
import io.onrecord.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes statements out of drafts: puts them in order, finds what is told inside what, who speaks and through whom. */
public final class Statements {
    private final Reading reading;
    private final Cast cast;
    private final String engine;

    /**
     * Begins with a text.
     *
     * @param reading the text
     * @param cast who appears in it
     * @param engine what stands before the rule in the provenance, for example "grammar"
     */
    public Statements(Reading reading, Cast cast, String engine) {
        this.reading = reading;
        this.cast = cast;
        this.engine = engine;
    }

    /** Returns the statements that {@code drafts} stand for, in the order of the text, outer ones before those told in them. */
    public List<Statement> of(List<Draft> drafts) {
        List<Draft> sorted = distinct(drafts);
        int[] outer = outer(sorted);
        List<Draft> kept = new ArrayList<>();
        int[] place = new int[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            place[i] = isCarrier(i, sorted, outer) ? -1 : kept.size();
            if (place[i] >= 0) {
                kept.add(sorted.get(i));
            }
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (place[i] >= 0) {
                statements.add(statement(sorted, outer, place, i, statements));
            }
        }
        return statements;
    }

    private List<Draft> distinct(List<Draft> drafts) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparingInt(Statements::first).thenComparingInt(draft -> -last(draft)));
        Set<List<Words>> cues = new HashSet<>();
        sorted.removeIf(draft -> draft.content.stream().noneMatch(words -> reading.count(words) > 0)
                || !draft.cue.isEmpty() && !cues.add(List.copyOf(draft.cue)));
        return sorted;
    }

    private static int first(Draft draft) {
        int first = draft.content.stream().mapToInt(Words::first).min().orElse(Integer.MAX_VALUE);
        for (Words words : draft.source) {
            first = Math.min(first, words.first());
        }
        for (Words words : draft.cue) {
            first = Math.min(first, words.first());
        }
        return first;
    }

    private static int last(Draft draft) {
        int last = draft.contentEnd();
        for (Words words : draft.cue) {
            last = Math.max(last, words.end());
        }
        return last;
    }

    /** For each draft the one with the shortest content that holds its cue; -1 where none does. */
    private static int[] outer(List<Draft> drafts) {
        int[] outer = new int[drafts.size()];
        // Drafts are sorted by their starts and an article's are few in reach of each other: look back a bounded way.
        int reach = 60;
        for (int i = 0; i < outer.length; i++) {
            outer[i] = -1;
            Draft draft = drafts.get(i);
            int shortest = Integer.MAX_VALUE;
            for (int j = Math.max(0, i - reach); j < Math.min(outer.length, i + reach); j++) {
                Draft other = drafts.get(j);
                if (i == j || !other.says(draft.anchor()) || draft.says(other.anchor()) || draft.cue.isEmpty()) {
                    continue;
                }
                int length = other.content.stream()
                        .mapToInt(words -> words.end() - words.first())
                        .sum();
                if (length < shortest) {
                    shortest = length;
                    outer[i] = j;
                }
            }
        }
        return outer;
    }

    /** "X said ..., the agency reported": the agency only carries what X said, and says nothing of its own. */
    private boolean isCarrier(int index, List<Draft> drafts, int[] outer) {
        Draft draft = drafts.get(index);
        if (!draft.lemma.equals("report") && !draft.lemma.equals("according to")) {
            return false;
        }
        for (int i = 0; i < drafts.size(); i++) {
            if (outer[i] == index && fills(drafts.get(i), draft)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code inner}, all of it, is nearly all that {@code draft} says: all but when and where it was said. */
    private boolean fills(Draft inner, Draft draft) {
        int all = 0;
        int held = 0;
        for (Words words : draft.content) {
            for (int i = words.first(); i < words.end(); i++) {
                if (!reading.tokens().isWord(i)) {
                    continue;
                }
                all++;
                int at = i;
                boolean part = inner.says(at)
                        || inner.source.stream().anyMatch(w -> w.contains(at))
                        || inner.cue.stream().anyMatch(w -> w.contains(at));
                held += part ? 1 : 0;
            }
        }
        return held * 5 >= all * 4;
    }

    private Statement statement(List<Draft> drafts, int[] outer, int[] place, int index, List<Statement> made) {
        Draft draft = drafts.get(index);
        int kept = outer[index];
        List<ChainLink> chain = new ArrayList<>();
        for (Words words : draft.chain) {
            chain.add(link(List.of(words.span(reading.tokens()))));
        }
        while (kept >= 0 && place[kept] < 0) {
            chain.add(link(spans(drafts.get(kept).source)));
            kept = outer[kept];
        }
        Statement around = kept >= 0 && place[kept] < made.size() ? made.get(place[kept]) : null;
        if (around != null) {
            chain.add(new ChainLink(around.speaker(), around.source()));
            chain.addAll(around.chain());
        }
        List<Span> content = spans(draft.content);
        List<Span> source =
                draft.antecedent == null ? spans(draft.source) : List.of(draft.antecedent.span(reading.tokens()));
        Speaker speaker = cast.speaker(new Mention(
                source, spans(draft.cue), content, around == null ? null : around.speaker(), spans(draft.addressee)));
        return new Statement(
                spans(draft.source),
                new Cue(spans(draft.cue), draft.lemma, draft.kind),
                content,
                kind(draft),
                draft.polarity,
                speaker,
                spans(draft.addressee),
                spans(draft.venue),
                chain,
                around == null ? -1 : place[kept],
                draft.confidence,
                engine + ":" + draft.rule);
    }

    private ChainLink link(List<Span> carrier) {
        return new ChainLink(cast.speaker(new Mention(carrier, List.of(), List.of(), null, List.of())), carrier);
    }

    private List<Span> spans(List<Words> parts) {
        List<Words> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingInt(Words::first));
        List<Span> spans = new ArrayList<>();
        int end = -1;
        for (Words words : sorted) {
            Span span = words.span(reading.tokens());
            if (words.first() <= end) {
                Span before = spans.remove(spans.size() - 1);
                span = new Span(before.start(), Math.max(before.end(), span.end()));
            }
            end = Math.max(end, words.end());
            spans.add(span);
        }
        return spans;
    }

    private Kind kind(Draft draft) {
        int around = reading.structure().quotationOf(draft.anchor());
        if (draft.cue.isEmpty() || draft.says(draft.anchor()) || draft.byLayout) {
            around = -1;
        }
        int letters = 0;
        int quoted = 0;
        for (Words words : draft.content) {
            for (int i = words.first(); i < words.end(); i++) {
                if (reading.tokens().isWord(i)) {
                    int length = reading.tokens().end(i) - reading.tokens().start(i);
                    letters += length;
                    quoted += isQuoted(i, around) ? length : 0;
                }
            }
        }
        return quoted * 100L >= letters * 95L
                ? Kind.DIRECT
                : quoted * 100L <= letters * 2L ? Kind.INDIRECT : Kind.MIXED;
    }

    /** Whether a token is quoted: within the quotation {@code around} the statement stands in, only a further one counts. */
    private boolean isQuoted(int token, int around) {
        int quotation = reading.structure().quotationOf(token);
        if (quotation != around || around < 0) {
            return quotation >= 0;
        }
        int at = reading.tokens().start(token);
        List<Quotation> quotations = reading.structure().quotations();
        for (int i = around + 1; i < quotations.size() && quotations.get(i).outer() == around; i++) {
            if (quotations.get(i).span().contains(at)) {
                return true;
            }
        }
        return false;
    }
}
