package io.onrecord.topology;

import io.onrecord.schema.Alias;
import io.onrecord.schema.Speaker;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names and descriptions under which a speaker was met, and how often. */
final class ProfileNames {
    private static final int MAX_ALIASES = 16;
    private static final int MAX_HELD = 256;
    private static final Comparator<Alias> FREQUENT_FIRST =
            Comparator.comparingLong(Alias::getCount).reversed().thenComparing(Alias::getName);
    /** A name of several words before a single one, and of these the usual one before rarer ones, however full those are. */
    private static final Comparator<Alias> FULLEST_FIRST = Comparator.<Alias, Boolean>comparing(
                    alias -> alias.getName().indexOf(' ') > 0)
            .thenComparingLong(Alias::getCount)
            .thenComparingInt(alias -> alias.getName().length())
            .reversed()
            .thenComparing(Alias::getName);

    private final Map<String, Alias> aliases = new LinkedHashMap<>();

    ProfileNames(List<Alias> aliases) {
        aliases.forEach(alias -> this.aliases.put(alias.getName(), alias));
    }

    /** Counts the names of a statement's speaker in, or out. */
    void count(Speaker speaker, int change) {
        count(speaker.getName(), true, change);
        for (String alias : speaker.getAliases()) {
            if (!alias.equals(speaker.getName())) {
                count(alias, false, change);
            }
        }
    }

    private void count(String name, boolean isName, int change) {
        Alias known = aliases.get(name);
        long count = (known == null ? 0 : known.getCount()) + change;
        if (count <= 0) {
            aliases.remove(name);
        } else {
            aliases.put(name, new Alias(name, count, isName || known != null && known.getIsName()));
        }
    }

    /** Returns the fullest name, or the given one where there is none. */
    String fullest(String otherwise) {
        return aliases.values().stream()
                .filter(Alias::getIsName)
                .min(FULLEST_FIRST)
                .map(Alias::getName)
                .orElse(otherwise);
    }

    /** Returns the aliases met most often, most frequent first. */
    List<Alias> aliases() {
        return most(MAX_ALIASES);
    }

    /** Returns all aliases, most frequent first: what is published is taken from them, so that none is lost between two counts. */
    List<Alias> held() {
        return most(MAX_HELD);
    }

    private List<Alias> most(int count) {
        return aliases.values().stream().sorted(FREQUENT_FIRST).limit(count).toList();
    }
}
