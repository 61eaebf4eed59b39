package io.onrecord.embedded;

import io.onrecord.embedded.RegistryEntry.Kind;
import io.onrecord.embedded.RegistryEntry.Removal;
import io.onrecord.embedded.RegistryEntry.Setting;
import io.onrecord.embedded.RegistryEntry.Version;
import io.onrecord.serde.ConfluentCompatibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a schema registry: ids, versions, compatibility and modes, as Confluent's has them.
 *
 * <p>A change is written to the topic, and holds once it is read back from there. What another registry on the same broker
 * writes is seen before every change, and where something is not known. Requests are few, so one lock guards all.
 */
final class Registrar {
    private static final String DEFAULT_LEVEL = "BACKWARD";
    private static final String DEFAULT_MODE = "READWRITE";
    private static final String READ_ONLY = "READONLY";

    private final SchemaTopic topic;
    private final SchemaBook book = new SchemaBook();

    Registrar(SchemaTopic topic) {
        this.topic = topic;
        catchUp();
    }

    private void catchUp() {
        topic.read(book::apply);
    }

    private void record(RegistryEntry entry) {
        topic.append(entry);
        catchUp();
    }

    synchronized int register(String subject, String schema) {
        String text = canonical(schema);
        catchUp();
        Optional<Version> known = find(subject, text, false);
        if (known.isPresent()) {
            return known.get().id();
        }
        if (READ_ONLY.equals(book.effective(Kind.MODE, subject, DEFAULT_MODE))) {
            throw RegistryRefusal.readOnly(subject);
        }
        List<String> conflicts = conflicts(subject, text, book.versions(subject, false));
        if (!conflicts.isEmpty()) {
            throw RegistryRefusal.incompatible(subject, conflicts);
        }
        Version version = new Version(subject, book.nextVersion(subject), book.idFor(text), text, false);
        record(version);
        return version.id();
    }

    synchronized Version lookUp(String subject, String schema, boolean deleted) {
        versions(subject, deleted);
        return find(subject, canonical(schema), deleted).orElseThrow(RegistryRefusal::schemaNotInSubject);
    }

    private Optional<Version> find(String subject, String text, boolean deleted) {
        return book.versions(subject, deleted).stream()
                .filter(version -> version.schema().equals(text))
                .findFirst();
    }

    synchronized List<String> subjects(boolean deleted) {
        return book.subjects(deleted);
    }

    synchronized List<Version> all(boolean deleted) {
        return book.all().filter(version -> deleted || !version.deleted()).toList();
    }

    synchronized List<Version> versions(String subject, boolean deleted) {
        if (book.versions(subject, deleted).isEmpty()) {
            catchUp();
        }
        List<Version> versions = book.versions(subject, deleted);
        if (versions.isEmpty()) {
            throw RegistryRefusal.noSubject(subject);
        }
        return versions;
    }

    /** Returns a version by its number, or the newest for {@code latest} and -1. */
    synchronized Version version(String subject, String number, boolean deleted) {
        List<Version> versions = versions(subject, deleted);
        if (number.equals("latest") || number.equals("-1")) {
            return versions.get(versions.size() - 1);
        }
        int wanted = number(number);
        return versions.stream()
                .filter(version -> version.version() == wanted)
                .findFirst()
                .orElseThrow(() -> RegistryRefusal.noVersion(wanted));
    }

    private static int number(String number) {
        try {
            int version = Integer.parseInt(number);
            if (version > 0) {
                return version;
            }
        } catch (NumberFormatException e) {
            // as wrong as zero
        }
        throw RegistryRefusal.badVersion(number);
    }

    synchronized String schema(int id) {
        return book.schema(id)
                .or(() -> {
                    catchUp();
                    return book.schema(id);
                })
                .orElseThrow(() -> RegistryRefusal.noSchema(id));
    }

    /** Returns what keeps a schema from following one version of a subject, or all that its level looks at for null. */
    synchronized List<String> conflicts(String subject, String schema, @Nullable String number) {
        String text = canonical(schema);
        return conflicts(
                subject, text, number == null ? versions(subject, false) : List.of(version(subject, number, false)));
    }

    private List<String> conflicts(String subject, String text, List<Version> older) {
        String level = book.effective(Kind.CONFIG, subject, DEFAULT_LEVEL);
        List<String> conflicts = new ArrayList<>(ConfluentCompatibility.conflicts(
                level, text, older.stream().map(Version::schema).toList()));
        if (!conflicts.isEmpty()) {
            conflicts.add("{compatibility: '" + level + "'}");
        }
        return conflicts;
    }

    synchronized List<Integer> delete(String subject, boolean permanent) {
        catchUp();
        List<Version> versions = book.versions(subject, true);
        List<Version> live = versions(subject, true).stream()
                .filter(version -> !version.deleted())
                .toList();
        if (permanent && !live.isEmpty()) {
            throw RegistryRefusal.subjectNotSoftlyDeleted(subject);
        }
        if (!permanent && live.isEmpty()) {
            throw RegistryRefusal.subjectSoftlyDeleted(subject);
        }
        List<Version> gone = permanent ? versions : live;
        gone.forEach(version -> delete(version, permanent));
        return gone.stream().map(Version::version).toList();
    }

    synchronized int delete(String subject, String number, boolean permanent) {
        catchUp();
        Version version = version(subject, number, true);
        if (permanent && !version.deleted()) {
            throw RegistryRefusal.versionNotSoftlyDeleted(subject, version.version());
        }
        if (!permanent && version.deleted()) {
            throw RegistryRefusal.versionSoftlyDeleted(subject, version.version());
        }
        delete(version, permanent);
        return version.version();
    }

    private void delete(Version version, boolean permanent) {
        record(permanent ? new Removal(version.subject(), version.version()) : version.withDeleted());
    }

    /**
     * Returns a setting.
     *
     * @param subject whose; null for the global one
     * @param effective whether the global one stands in where the subject has none of its own
     */
    synchronized String setting(Kind kind, @Nullable String subject, boolean effective) {
        String otherwise = kind == Kind.CONFIG ? DEFAULT_LEVEL : DEFAULT_MODE;
        String own = book.setting(kind, subject);
        if (own != null) {
            return own;
        }
        if (subject == null) {
            return otherwise;
        }
        if (effective) {
            return book.effective(kind, subject, otherwise);
        }
        throw kind == Kind.CONFIG ? RegistryRefusal.noLevelOfItsOwn(subject) : RegistryRefusal.noModeOfItsOwn(subject);
    }

    synchronized String set(Kind kind, @Nullable String subject, String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        if (kind == Kind.CONFIG && !ConfluentCompatibility.levels().contains(upper)) {
            throw RegistryRefusal.badLevel();
        }
        if (kind == Kind.MODE && !List.of(DEFAULT_MODE, READ_ONLY).contains(upper)) {
            throw RegistryRefusal.badMode();
        }
        record(new Setting(kind, subject, upper));
        return upper;
    }

    /** Takes a setting back and returns what it was. */
    synchronized String unset(Kind kind, @Nullable String subject) {
        String before = setting(kind, subject, false);
        record(new Setting(kind, subject, null));
        return before;
    }

    private static String canonical(String schema) {
        try {
            return new Schema.Parser().parse(schema).toString();
        } catch (AvroRuntimeException e) {
            throw RegistryRefusal.badSchema("expected an Avro schema, details: " + e.getMessage());
        }
    }
}
