package io.onrecord.cli;

import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: of OnRecord, of Kafka, of Java. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String own = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "OnRecord " + (own == null ? "(not packaged)" : own),
            "Apache Kafka " + AppInfoParser.getVersion(),
            "Java " + Runtime.version()
        };
    }
}
