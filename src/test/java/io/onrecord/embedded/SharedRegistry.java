package io.onrecord.embedded;

/** The one embedded registry on the {@link SharedBroker}; a test keeps to topics, and so to subjects, of its own. */
public final class SharedRegistry {
    // Ends with the JVM; its topic ends with the broker's directory.
    private static final EmbeddedRegistry REGISTRY =
            EmbeddedRegistry.start(SharedBroker.bootstrapServers(), "127.0.0.1", 0);

    private SharedRegistry() {}

    /** Returns the address for {@code schema.registry.url}. */
    public static String url() {
        return REGISTRY.url();
    }
}
