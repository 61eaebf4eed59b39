package io.onrecord.realclients;

import io.onrecord.embedded.SharedRegistry;

/** The registries that every client is tried with. */
enum ForeignRegistry {
    /** Ours, which others have to take for Confluent's. */
    EMBEDDED,
    /** One that is not ours. */
    APICURIO;

    private static final class Started {
        private static final Apicurio APICURIO = start();

        private static Apicurio start() {
            try {
                return Apicurio.start();
            } catch (Exception e) {
                throw new AssertionError("Apicurio did not start", e);
            }
        }
    }

    /** Returns the address for {@code schema.registry.url}; what is not running yet is started, once. */
    String url() {
        return switch (this) {
            case EMBEDDED -> SharedRegistry.url();
            case APICURIO -> Started.APICURIO.url();
        };
    }

    /** Returns a topic name that no other test and no other registry has. */
    String topic(String name) {
        return name + "-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
