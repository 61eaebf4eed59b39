package io.onrecord.embedded;

import org.jspecify.annotations.Nullable;

/** A change in what the registry holds: one record of its topic. */
sealed interface RegistryEntry {
    /**
     * A version of a subject, there or softly deleted.
     *
     * @param version 1 and up
     * @param id schema id, the same for the same text in any subject
     * @param schema canonical JSON
     * @param deleted whether it is hidden, but can still be read by its id
     */
    record Version(String subject, int version, int id, String schema, boolean deleted) implements RegistryEntry {
        Version withDeleted() {
            return new Version(subject, version, id, schema, true);
        }
    }

    /** A version that is gone for good. */
    record Removal(String subject, int version) implements RegistryEntry {}

    /**
     * A compatibility level or a mode.
     *
     * @param subject whose it is; null for all that have none of their own
     * @param value null where it is taken back
     */
    record Setting(
            Kind kind, @Nullable String subject, @Nullable String value) implements RegistryEntry {}

    /** What a setting sets. */
    enum Kind {
        CONFIG("compatibilityLevel"),
        MODE("mode");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        /** Returns the name of the value, in the topic and in answers. */
        String field() {
            return field;
        }
    }
}
