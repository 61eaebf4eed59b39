package io.onrecord.embedded;

import io.onrecord.embedded.RegistryEntry.Kind;
import io.onrecord.embedded.RegistryEntry.Removal;
import io.onrecord.embedded.RegistryEntry.Setting;
import io.onrecord.embedded.RegistryEntry.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the registry holds, as the entries of its topic add up; not safe for threads. */
final class SchemaBook {
    private final NavigableMap<String, NavigableMap<Integer, Version>> subjects = new TreeMap<>();
    /** Key: who has it and what it sets, without a value. */
    private final Map<Setting, String> settings = new HashMap<>();

    private int highestId;

    void apply(RegistryEntry entry) {
        if (entry instanceof Version version) {
            subjects.computeIfAbsent(version.subject(), subject -> new TreeMap<>())
                    .put(version.version(), version);
            highestId = Math.max(highestId, version.id());
        } else if (entry instanceof Removal removal) {
            subjects.computeIfPresent(removal.subject(), (subject, versions) -> {
                versions.remove(removal.version());
                return versions.isEmpty() ? null : versions;
            });
        } else if (entry instanceof Setting setting) {
            settings.compute(key(setting.kind(), setting.subject()), (same, old) -> setting.value());
        }
    }

    private static Setting key(Kind kind, @Nullable String subject) {
        return new Setting(kind, subject, null);
    }

    /** Returns every subject, in order, with softly deleted ones only where asked for. */
    List<String> subjects(boolean deleted) {
        return subjects.keySet().stream()
                .filter(subject -> !versions(subject, deleted).isEmpty())
                .toList();
    }

    /** Returns the versions of a subject, oldest first; empty where there is no such subject. */
    List<Version> versions(String subject, boolean deleted) {
        return subjects.getOrDefault(subject, new TreeMap<>()).values().stream()
                .filter(version -> deleted || !version.deleted())
                .toList();
    }

    /** Returns every version of every subject, softly deleted ones included. */
    Stream<Version> all() {
        return subjects.values().stream().map(Map::values).flatMap(Collection::stream);
    }

    /** Returns the schema of an id that any subject has, softly deleted ones included. */
    Optional<String> schema(int id) {
        return all().filter(version -> version.id() == id).map(Version::schema).findFirst();
    }

    /** Returns the next version number of a subject: a deleted one is not used again. */
    int nextVersion(String subject) {
        NavigableMap<Integer, Version> versions = subjects.get(subject);
        return versions == null ? 1 : versions.lastKey() + 1;
    }

    /** Returns the id of a schema that any subject has or had, else a new one. */
    int idFor(String schema) {
        return all().filter(version -> version.schema().equals(schema))
                .map(Version::id)
                .findFirst()
                .orElse(highestId + 1);
    }

    /** Returns the setting of a subject itself, or the global one for null; null where it was never set. */
    @Nullable
    String setting(Kind kind, @Nullable String subject) {
        return settings.get(key(kind, subject));
    }

    /** Returns the setting that holds for a subject: its own, the global one, or {@code otherwise}. */
    String effective(Kind kind, String subject, String otherwise) {
        String own = setting(kind, subject);
        return own != null ? own : settings.getOrDefault(key(kind, null), otherwise);
    }
}
