package io.onrecord.faults;

import io.onrecord.runtime.OnRecord;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.settings.Settings;
import io.onrecord.topology.SaidExtractor;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An instance of the product in a process of its own: {@code SETTING=VALUE...}. It ends with the process that started it. */
final class InstanceProcess {
    private InstanceProcess() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> given = Stream.of(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Settings settings = Settings.of(given);
        AvroSerdes serdes = AvroSerdes.of(ConfluentRegistry.of(settings.schemaRegistryUrl(), settings.registry()));
        try (OnRecord instance = OnRecord.start(settings, serdes, new SaidExtractor())) {
            System.out.println(instance.awaitRunning(Duration.ofMinutes(1)) ? "running" : "not running");
            while (System.in.read() >= 0) {
                // until the other end closes
            }
        }
    }
}
