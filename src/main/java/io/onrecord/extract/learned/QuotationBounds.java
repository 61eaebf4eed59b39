package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Words;
import io.onrecord.text.Quotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Contents that whole quotations are: what the chain cuts short, and what stands right before or after a cue. */
final class QuotationBounds {
    private static final int FURTHER = 8;

    private final TokenTraits t;
    private final CueWindow window;
    private final int own;

    QuotationBounds(TokenTraits traits, CueWindow window) {
        this.t = traits;
        this.window = window;
        this.own = traits.reading.structure().quotationOf(window.cue.first());
    }

    /** Returns the other contents that {@code content} stands for; none where no quotation is near. */
    Set<List<Words>> of(List<Words> content) {
        Set<List<Words>> contents = new LinkedHashSet<>();
        if (t.marks[window.end] == t.marks[window.first]) {
            return contents;
        }
        contents.add(widened(content));
        Words before = before();
        Words after = after();
        if (before != null) {
            contents.add(List.of(before));
        }
        if (after != null) {
            contents.add(goingOn(after));
        }
        contents.remove(content);
        return contents;
    }

    /** The content with all of the quotations that it holds a part of. */
    private List<Words> widened(List<Words> content) {
        List<Words> wide = new ArrayList<>();
        for (Words run : content) {
            Words left = quotation(run.first());
            Words right = quotation(run.end() - 1);
            int first = left == null ? run.first() : Math.min(run.first(), left.first());
            int end = right == null ? run.end() : Math.max(run.end(), right.end());
            Words last = wide.isEmpty() ? null : wide.get(wide.size() - 1);
            if (last != null && last.end() >= first) {
                wide.set(wide.size() - 1, new Words(last.first(), Math.max(last.end(), end)));
            } else {
                wide.add(new Words(first, end));
            }
        }
        return wide;
    }

    /** The quotation that holds token {@code i}; null where none does, or one that the cue stands in too. */
    private @Nullable Words quotation(int i) {
        int quotation =
                i < window.first || i >= window.end ? -1 : t.reading.structure().quotationOf(i);
        return quotation < 0 || quotation == own
                ? null
                : t.reading.words(t.reading.structure().quotations().get(quotation));
    }

    /** The last quotation before the cue, in its sentence or up to it. */
    private @Nullable Words before() {
        int start = Math.max(window.first, t.sentence(window.cue.first()).first() - 1);
        for (int i = window.cue.first() - 1; i >= start; i--) {
            Words found = quotation(i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first quotation after the cue, in its sentence or right behind it. */
    private @Nullable Words after() {
        int stop = Math.min(window.end, t.sentence(window.cue.end() - 1).end() + 1);
        for (int i = window.cue.end(); i < stop; i++) {
            Words found = quotation(i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A quotation with those of the next paragraphs that carry it on. */
    private List<Words> goingOn(Words first) {
        List<Words> all = new ArrayList<>(List.of(first));
        List<Quotation> quotations = t.reading.structure().quotations();
        int next = t.reading.structure().quotationOf(first.first()) + 1;
        for (; next < quotations.size() && all.size() < FURTHER; next++) {
            if (quotations.get(next).outer() < 0) {
                if (!quotations.get(next).continues()) {
                    break;
                }
                all.add(t.reading.words(quotations.get(next)));
            }
        }
        return all;
    }
}
