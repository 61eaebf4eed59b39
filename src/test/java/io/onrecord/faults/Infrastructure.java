package io.onrecord.faults;

import java.io.IOException;
import java.nio.file.Path;

/** Broker and registry as a process that can be killed, and comes back at the same addresses. */
final class Infrastructure implements AutoCloseable {
    private final Path directory;
    private final String bootstrapServers;
    private final String registryUrl;
    private JavaProcess process;

    private Infrastructure(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        this.process = JavaProcess.start(BrokerProcess.class, directory.toString(), "0", "0");
        String[] ready = process.awaitLine("ready ").split(" ");
        this.bootstrapServers = ready[1];
        this.registryUrl = ready[2];
    }

    static Infrastructure start(Path directory) throws IOException, InterruptedException {
        return new Infrastructure(directory);
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    String registryUrl() {
        return registryUrl;
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    void stop() throws IOException, InterruptedException {
        process.stop();
    }

    /** Starts it anew at the addresses it had. */
    void restart() throws IOException, InterruptedException {
        process =
                JavaProcess.start(BrokerProcess.class, directory.toString(), port(bootstrapServers), port(registryUrl));
        process.awaitLine("ready ");
    }

    private static String port(String address) {
        return address.substring(address.lastIndexOf(':') + 1);
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
