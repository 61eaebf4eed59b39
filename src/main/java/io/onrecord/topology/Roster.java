package io.onrecord.topology;

import io.onrecord.speaker.Dossier;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The speakers of one routing key, as its task has them in memory, and what changed since it was last looked at. */
final class Roster {
    private final Dossier dossier;
    private final Set<String> forms;
    private SortedMap<String, Long> signatures;
    private SortedMap<String, String> redirects;

    /**
     * @param dossier what is to be considered
     * @param forms the forms of names of which the store has evidence, whether it counts or not
     */
    Roster(Dossier dossier, Set<String> forms) {
        this.dossier = dossier;
        this.forms = forms;
        this.signatures = dossier.identities().signatures();
        this.redirects = dossier.identities().redirects();
    }

    Dossier dossier() {
        return dossier;
    }

    /** Returns the forms of names of which the store has evidence; forms that had some may be among them. */
    Set<String> forms() {
        return forms;
    }

    /** Returns the forms of names whose articles may be somebody else's since this was last asked. */
    SortedSet<String> changedForms() {
        SortedMap<String, Long> now = dossier.identities().signatures();
        SortedSet<String> changed = different(signatures, now);
        signatures = now;
        return changed;
    }

    /** Returns the former ids that lead somewhere else since this was last asked, each with where; to null where nowhere. */
    SortedMap<String, Redirect> changedRedirects() {
        SortedMap<String, String> now = dossier.identities().redirects();
        SortedMap<String, Redirect> changed = new TreeMap<>();
        different(redirects, now).forEach(from -> changed.put(from, new Redirect(from, now.get(from))));
        redirects = now;
        return changed;
    }

    private static <V> SortedSet<String> different(Map<String, V> before, Map<String, V> after) {
        SortedSet<String> keys = new TreeSet<>();
        before.forEach((key, value) -> {
            if (!Objects.equals(value, after.get(key))) {
                keys.add(key);
            }
        });
        after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(keys::add);
        return keys;
    }
}
