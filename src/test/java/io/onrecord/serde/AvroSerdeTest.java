package io.onrecord.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.schema.Article;
import io.onrecord.schema.Rejection;
import io.onrecord.schema.RejectionReason;
import io.onrecord.serde.WireException.Fault;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serde;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroSerdeTest {
    private static final String TOPIC = "articles";
    private static final String GOLDEN = "0000000001" + "046131" + "00000000000000" + "044869" + "0000";

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AvroSerdes serdes = AvroSerdes.of(registry);
    private final Serde<Article> articles = serdes.value(Article.class);

    @Test
    void writesTheConfluentWireFormat() {
        // Given
        Article article = article("a1", "Hi");

        // When
        byte[] bytes = articles.serializer().serialize(TOPIC, article);

        // Then
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(GOLDEN);
        assertThat(registry.byId(1)).isEqualTo(Article.getClassSchema());
    }

    @Test
    void readsTheConfluentWireFormat() {
        // Given
        registry.register("articles-value", Article.getClassSchema());

        // When
        Article article =
                articles.deserializer().deserialize(TOPIC, HexFormat.of().parseHex(GOLDEN));

        // Then
        assertThat(article).isEqualTo(article("a1", "Hi"));
    }

    @Test
    void nestedRecordsEnumsAndTimesSurvive() {
        // Given
        Serde<Rejection> rejections = serdes.value(Rejection.class);
        Rejection rejection = Rejection.newBuilder()
                .setArticleId("a1")
                .setReason(RejectionReason.FUTURE_DATE)
                .setField("published")
                .setAt(Instant.ofEpochMilli(1_700_000_000_123L))
                .setArticle(article("a1", "\u05d0 \ud83d\ude00 \u0000"))
                .build();

        // When
        byte[] bytes = rejections.serializer().serialize("rejected", rejection);

        // Then
        assertThat(rejections.deserializer().deserialize("rejected", bytes)).isEqualTo(rejection);
    }

    @Test
    void noDataIsNoRecordBothWays() {
        assertThat(articles.serializer().serialize(TOPIC, null)).isNull();
        assertThat(articles.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void keysHaveTheirOwnSubject() {
        // Given
        Serde<Article> keys = serdes.key(Article.class);
        keys.serializer().serialize(TOPIC, article("a1", "Hi"));

        // When
        List<String> conflicts = registry.incompatibilities("articles-key", Schema.create(Schema.Type.INT));

        // Then
        assertThat(conflicts).isNotEmpty();
        assertThat(registry.incompatibilities("articles-value", Schema.create(Schema.Type.INT)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                 NOT_FRAMED, 0 bytes",
        "0000,               NOT_FRAMED, 2 bytes",
        "7b226964223a317d,   NOT_FRAMED, looks like JSON",
        "0100000001,         NOT_FRAMED, first byte is 0x01",
        "00000003e7046131,   UNKNOWN_SCHEMA, schema id 999",
        "00ffffffff046131,   UNKNOWN_SCHEMA, schema id -1",
        "0000000001046131,   MALFORMED, end in the middle",
        "0000000001,         MALFORMED, end in the middle",
        "000000000104613100000000000000044869000000, MALFORMED, left over",
        "000000000104613104000000000000044869000000, MALFORMED, schema id 1",
        "000000000203,       INCOMPATIBLE_SCHEMA, written as int (schema id 2)",
    })
    void saysWhatIsWrongWithBytes(String hex, Fault fault, String found) {
        // Given
        registry.register("articles-value", Article.getClassSchema());
        registry.register("numbers-value", Schema.create(Schema.Type.INT));

        // When
        ThrowingCallable read =
                () -> articles.deserializer().deserialize(TOPIC, HexFormat.of().parseHex(hex));

        // Then
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(WireException.class, e -> {
                    assertThat(e.fault()).isEqualTo(fault);
                    assertThat(e.retriable()).isFalse();
                })
                .hasMessageStartingWith("topic articles, value: ")
                .hasMessageContaining(found);
    }

    @Test
    void refusesWhatIsTooLargeInBothDirections() {
        // Given
        Serde<Article> small = new AvroSerdes(registry, 64).value(Article.class);
        Article large = article("a1", "x".repeat(100));
        byte[] bytes = articles.serializer().serialize(TOPIC, large);

        // When
        ThrowingCallable write = () -> small.serializer().serialize(TOPIC, large);
        ThrowingCallable read = () -> small.deserializer().deserialize(TOPIC, bytes);

        // Then
        assertThatThrownBy(write)
                .hasMessage("topic articles, value: a io.onrecord.schema.Article of 119 bytes, expected at most 64");
        assertThatThrownBy(read).hasMessage("topic articles, value: 119 bytes, expected at most 64");
    }

    @Test
    void aRecordThatCannotBeWrittenLeavesNothingBehindForTheNext() {
        // Given
        Article halfDone = new Article();
        halfDone.put("id", "half");
        assertThatThrownBy(() -> articles.serializer().serialize(TOPIC, halfDone))
                .isInstanceOfSatisfying(
                        WireException.class, e -> assertThat(e.fault()).isEqualTo(Fault.MALFORMED))
                .hasMessageContaining("not a whole io.onrecord.schema.Article");

        // When
        byte[] bytes = articles.serializer().serialize(TOPIC, article("a1", "Hi"));

        // Then
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(GOLDEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyBytesGiveARecordOrAWireException(long seed) {
        // Given
        registry.register("articles-value", Article.getClassSchema());
        byte[] good = articles.serializer().serialize(TOPIC, article("a".repeat(20), "b".repeat(40)));
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = Arrays.copyOf(good, random.nextInt(good.length + 8));
            for (int edits = random.nextInt(8); edits > 0 && bytes.length > 0; edits--) {
                // The frame is spared most of the time, else nothing would get past it.
                int at = random.nextInt(16) == 0 ? 0 : Math.min(5, bytes.length - 1);
                bytes[random.nextInt(at, bytes.length)] = (byte) random.nextInt();
            }

            // When
            Throwable thrown = catchAnything(bytes);

            // Then
            assertThat(thrown)
                    .as(
                            "seed %d, round %d, bytes %s",
                            seed, round, HexFormat.of().formatHex(bytes))
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            some -> assertThat(some).isInstanceOf(WireException.class));
        }
    }

    private Throwable catchAnything(byte[] bytes) {
        try {
            articles.deserializer().deserialize(TOPIC, bytes);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    private static Article article(String id, String text) {
        return Article.newBuilder().setId(id).setText(text).build();
    }
}
