package io.onrecord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Map<String, String> CLUSTER = Map.of(
            "bootstrap.servers",
            "broker.example:9093",
            "kafka.security.protocol",
            "SASL_SSL",
            "kafka.sasl.mechanism",
            "PLAIN",
            "kafka.sasl.jaas.config",
            "PlainLoginModule required username=\"u\" password=\"hunter2\";",
            "kafka.producer.linger.ms",
            "7",
            "kafka.consumer.fetch.max.bytes",
            "1234567",
            "schema.registry.url",
            "https://me:hunter2@registry.example",
            "basic.auth.credentials.source",
            "USER_INFO",
            "basic.auth.user.info",
            "me:hunter2",
            "schema.registry.ssl.truststore.password",
            "hunter2");

    @ParameterizedTest
    @CsvSource({
        "prot, 8080, unknown setting 'prot'",
        "port, 80800, 65535",
        "port, eighty, eighty",
        "threads, 0, at least 1",
        "group.protocol, modern, classic",
        "application.id, 'a b', letters",
        "data.dir, '', may not be empty",
        "kafka.state.dir, /x, 'data.dir'",
        "kafka.bootstrap.servers, x:1, 'bootstrap.servers'"
    })
    void badValueNamesTheSettingAndWhatWasExpected(String name, String value, String expected) {
        // When
        assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
                // Then
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(expected);
    }

    @Test
    void clientPropertiesReachEveryClientAndPrefixedOnesTheirOwn() {
        // Given
        Settings settings = Settings.of(CLUSTER);

        // When
        Map<String, Object> streams = settings.streams();

        // Then
        assertThat(streams).containsEntry("security.protocol", "SASL_SSL").containsEntry("producer.linger.ms", "7");
        assertThat(settings.producer()).containsEntry("sasl.mechanism", "PLAIN").containsEntry("linger.ms", "7");
        assertThat(settings.consumer())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("fetch.max.bytes", "1234567")
                .doesNotContainKey("linger.ms");
        assertThat(settings.admin()).containsKey("sasl.jaas.config").doesNotContainKey("fetch.max.bytes");
        assertThat(settings.registry())
                .containsEntry("basic.auth.user.info", "me:hunter2")
                .containsEntry("schema.registry.ssl.truststore.password", "hunter2");
    }

    @Test
    void secretsAreMasked() {
        // When
        String shown = Settings.of(CLUSTER).toString();

        // Then
        assertThat(shown)
                .doesNotContain("hunter2")
                .contains("https://****@registry.example", "kafka.security.protocol=SASL_SSL", "USER_INFO");
    }

    @Test
    void kafkaTakesEveryPropertyWeMake() {
        // Given
        Settings settings = Settings.of(Map.of("bootstrap.servers", "127.0.0.1:9092"));

        // When
        StreamsConfig streams = new StreamsConfig(settings.streams());

        // Then
        assertThat(streams.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG)).isEqualTo("exactly_once_v2");
        assertThat(streams.getMainConsumerConfigs("g", "c", 0)).containsEntry("isolation.level", "read_committed");
        assertThat(ProducerConfig.configNames()).containsAll(settings.producer().keySet());
        assertThat(ConsumerConfig.configNames()).containsAll(settings.consumer().keySet());
        assertThat(AdminClientConfig.configNames()).containsAll(settings.admin().keySet());
    }

    @Test
    void changingOneSettingKeepsTheRest() {
        // Given
        Settings settings = Settings.of(CLUSTER);

        // When
        Settings changed = settings.with(SettingNames.PORT, 1234);

        // Then
        assertThat(changed.advertisedAddress()).isEqualTo("127.0.0.1:1234");
        assertThat(changed.kafka()).isEqualTo(settings.kafka());
        assertThat(changed.registry()).isEqualTo(settings.registry());
    }

    @Test
    void tableListsEverySetting() {
        // When
        String table = Settings.table();

        // Then
        assertThat(table).contains("| `threads` | `2` | [1,...,256] |");
        assertThat(table.lines()).hasSize(2 + Settings.defaults().values().size());
    }
}
