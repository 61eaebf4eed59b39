import io.onrecord.schema.StatementEvent;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints statements as they come, until it is interrupted.
 *
 * <p>{@code java -cp target/onrecord.jar examples/Subscribe.java [BROKER [REGISTRY]]}. Any Avro deserialiser that speaks the
 * Confluent wire format does as well; here it is OnRecord's own.
 */
public final class Subscribe {
    public static void main(String[] arguments) {
        String broker = arguments.length > 0 ? arguments[0] : "127.0.0.1:9092";
        String registry = arguments.length > 1 ? arguments[1] : "http://127.0.0.1:8081";
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker,
                "group.id", "my-desk",
                "auto.offset.reset", "earliest",
                // Results are written in transactions; what is not committed never happened.
                "isolation.level", "read_committed");
        AvroSerdes serdes = AvroSerdes.of(ConfluentRegistry.of(registry, Map.of()));
        try (KafkaConsumer<String, StatementEvent> consumer = new KafkaConsumer<>(
                settings,
                new StringDeserializer(),
                serdes.value(StatementEvent.class).deserializer())) {
            consumer.subscribe(List.of("statements"));
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> print(record.value()));
            }
        }
    }

    private static void print(StatementEvent event) {
        // After a withdrawal nothing stands; what stood is in 'before'.
        var statement = event.getAfter() != null ? event.getAfter() : event.getBefore();
        System.out.printf(
                "%-9s %-24s %-10s %s  [%s]%n",
                event.getType(),
                statement.getSpeaker().getName(),
                statement.getCue().getPassage().getText(),
                statement.getContent().getText(),
                event.getOutlet());
    }
}
