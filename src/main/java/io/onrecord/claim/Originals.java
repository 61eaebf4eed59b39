package io.onrecord.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Whose the words are that outlets have alike: of an agency, whenever its own article is dated, else of the one that had them first.
 * Alike are the same words in the same frame, but for a cut at their end.
 */
final class Originals {
    /** Fewest words of which a longer wording can be the whole. */
    private static final int SHORTEST_CUT = 6;

    private final Map<String, String> cuts = new HashMap<>();
    private final Map<String, Told> originals = new HashMap<>();

    /** Takes sayings, the earliest first. */
    Originals(List<Told> earliestFirst) {
        TreeSet<String> prints = new TreeSet<>();
        earliestFirst.forEach(one -> prints.add(one.print()));
        String cut = "";
        for (String print : prints) {
            // In their order a text stands right before all that begin with it.
            cut = print.startsWith(cut + ' ') && isLong(cut) ? cut : print;
            cuts.put(print, cut);
        }
        for (Told one : earliestFirst) {
            if (one.saying().outlet() != null) {
                originals.merge(cut(one), one, (first, next) -> !isAgency(first) && isAgency(next) ? next : first);
            }
        }
    }

    private static boolean isLong(String print) {
        return print.substring(print.indexOf(Told.FRAME_END)).split(" ").length >= SHORTEST_CUT;
    }

    private String cut(Told one) {
        return cuts.getOrDefault(one.print(), one.print());
    }

    private static boolean isAgency(Told one) {
        String outlet = one.saying().outlet();
        return outlet != null && NewsAgencies.isOne(outlet);
    }

    /** Returns whether a saying has the words of another outlet. */
    boolean isCopy(Told one) {
        String outlet = one.saying().outlet();
        Told original = originals.get(cut(one));
        return outlet != null
                && original != null
                && !outlet.equals(original.saying().outlet());
    }
}
