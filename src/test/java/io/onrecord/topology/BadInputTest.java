package io.onrecord.topology;

import static io.onrecord.topology.Articles.PUBLISHED;
import static io.onrecord.topology.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.onrecord.schema.Article;
import io.onrecord.schema.Rejection;
import io.onrecord.schema.RejectionReason;
import io.onrecord.schema.StatementEvent;
import io.onrecord.serde.InMemoryRegistry;
import io.onrecord.serde.SchemaRegistry;
import io.onrecord.serde.WireException;
import io.onrecord.serde.WireException.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in broken goes out whole: to the rejected articles with a reason, or to the dead letters. */
class BadInputTest {
    private static final String TAX = "Mayor Anna Reed said that the harbour tax will rise.";

    private TopologyRig rig;

    @BeforeEach
    void start(@TempDir Path folder) {
        rig = new TopologyRig(folder);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    static Stream<Arguments> refusals() {
        Instant tooLate = TopologyRig.START.plus(Duration.ofDays(2));
        return Stream.of(
                arguments(with(article(" ", TAX), TAX), RejectionReason.NO_ID, "id", "a stable id"),
                arguments(article("a-1", " \n "), RejectionReason.NO_TEXT, "text", "body"),
                arguments(article("a-1", "x".repeat(5_000_000)), RejectionReason.TOO_LONG, "text", "1000000"),
                arguments(article("a-1", "Le maire a dit que non."), RejectionReason.NOT_ENGLISH, "text", "en"),
                arguments(
                        Article.newBuilder(article("a-1", TAX))
                                .setLanguage("de-CH")
                                .build(),
                        RejectionReason.NOT_ENGLISH,
                        "language",
                        "en"),
                arguments(
                        Article.newBuilder(article("a-1", TAX))
                                .setPublished(null)
                                .build(),
                        RejectionReason.NO_DATE,
                        "published",
                        "a date"),
                arguments(
                        Article.newBuilder(article("a-1", TAX))
                                .setPublished(tooLate)
                                .build(),
                        RejectionReason.FUTURE_DATE,
                        "published",
                        "2026-03-02T12:00:01Z"),
                arguments(
                        Article.newBuilder(article("a-1", TAX))
                                .setUpdated(tooLate)
                                .build(),
                        RejectionReason.FUTURE_DATE,
                        "updated",
                        "a date from"),
                arguments(
                        Article.newBuilder(article("a-1", TAX))
                                .setPublished(Instant.parse("0001-01-01T00:00:00Z"))
                                .build(),
                        RejectionReason.OTHER,
                        "published",
                        "1605"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void anArticleThatCannotBeReadIsRejectedWholeWithTheReason(
            Article article, RejectionReason reason, String field, String expected) {
        // Given
        String key = article.getId();

        // When
        rig.sendKeyed(key, article);

        // Then
        assertThat(rig.rejected()).singleElement().satisfies(record -> {
            Rejection rejection = record.value;
            assertThat(record.key).isEqualTo(key);
            assertThat(rejection.getReason()).isEqualTo(reason);
            assertThat(rejection.getField()).isEqualTo(field);
            assertThat(rejection.getFound()).isNotEmpty();
            assertThat(rejection.getExpected()).contains(expected);
            assertThat(rejection.getArticle()).isEqualTo(article);
        });
        assertThat(rig.count(Outcome.REJECTED)).isEqualTo(1);
        assertThat(rig.statements()).isEmpty();
    }

    @Test
    void anotherKeyThanTheIdOrNoneIsRejected() {
        // Given
        Article article = article("a-1", TAX);

        // When
        rig.sendKeyed("a-2", article);
        rig.sendKeyed(null, article);
        rig.sendKeyed(null, null);

        // Then
        assertThat(rig.rejected())
                .extracting(record -> record.value.getReason())
                .containsExactly(RejectionReason.KEY_MISMATCH, RejectionReason.KEY_MISMATCH, RejectionReason.NO_ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000Some NULs.\u0000 ",
                "\u200F\u202Eright to left\u202C. ",
                "<p>Some <b>HTML</b></p><script>var x = 1;</script> ",
                "A lone surrogate \uD83D here. ",
                "\uFEFF\uFFFE\uFFFF. "
            })
    void strangeCharactersAroundAStatementAreReadPast(String strange) {
        // Given
        Article article = article("a-1", strange + TAX);

        // When
        rig.send(article);

        // Then
        assertThat(rig.statements()).singleElement().satisfies(event -> {
            int start = event.getAfter().getContent().getSpans().get(0).getStart();
            assertThat(start).isEqualTo(strange.length() + TAX.indexOf("the harbour"));
        });
    }

    @Test
    void anArticleFromBeforeKafkasTimeIsRead() {
        // Given
        Instant landing = Instant.parse("1969-07-21T02:56:00Z");

        // When
        rig.send(Article.newBuilder(article("a-1", TAX)).setPublished(landing).build());

        // Then
        TestRecord<String, StatementEvent> record = rig.statementRecords().get(0);
        assertThat(record.value().getPublishedAt()).isEqualTo(landing);
        assertThat(record.getRecordTime()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void anArticleWithOnlyADateOfUpdateIsAsOldAsThat() {
        // Given
        Article article = Article.newBuilder(article("a-1", TAX))
                .setPublished(null)
                .setUpdated(PUBLISHED)
                .build();

        // When
        rig.send(article);

        // Then
        assertThat(rig.statements()).allMatch(event -> event.getPublishedAt().equals(PUBLISHED));
    }

    @Test
    void anArticleThatBreaksTheEngineIsADeadLetterAndCanBeSentAgain() {
        // Given
        Article breaking = article("a-1", TAX + " explode");

        // When
        rig.send(breaking);
        rig.send(article("a-2", TAX));

        // Then
        assertThat(rig.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(new String(
                                letter.headers()
                                        .lastHeader("__streams.errors.message")
                                        .value(),
                                UTF_8))
                        .contains("a bug in the engine"));
        assertThat(rig.statements()).hasSize(1);
        assertThat(rig.store(Stores.ARTICLE_VERSIONS)).hasSize(1);
    }

    @Test
    void aRegistryThatIsAwayFailsTheThreadAndLosesNothing(@TempDir Path folder) {
        // Given
        AwayRegistry registry = new AwayRegistry();
        try (TopologyRig fragile = new TopologyRig(folder, new SaidExtractor(), registry, Map.of())) {
            fragile.send(article("a-1", TAX));
            registry.away = true;

            // When
            assertThatExceptionOfType(StreamsException.class)
                    .isThrownBy(() -> fragile.sendBytes("a-2".getBytes(UTF_8), new byte[] {0, 0, 0, 0, 77, 1}))

                    // Then
                    .matches(WireException::isRetriable);
            registry.away = false;
            assertThat(fragile.deadLetters()).isEmpty();
        }
    }

    @Test
    void aRetractionWithADateThatIsNoneIsRejected() {
        // Given
        rig.send(article("a-1", TAX));

        // When
        rig.retract("a-1", "yesterday");

        // Then
        assertThat(rig.rejected())
                .singleElement()
                .satisfies(record -> assertThat(record.value.getFound()).isEqualTo("yesterday"));
        assertThat(rig.statements()).hasSize(1);
    }

    private static Article with(Article article, String text) {
        return Article.newBuilder(article).setText(text).build();
    }

    /** A registry whose network can be cut. */
    private static final class AwayRegistry implements SchemaRegistry {
        private final InMemoryRegistry behind = new InMemoryRegistry();
        private boolean away;

        @Override
        public int register(String subject, Schema schema) {
            return behind.register(subject, schema);
        }

        @Override
        public Schema byId(int id) {
            if (away) {
                throw new WireException(Fault.REGISTRY_UNAVAILABLE, "registry: no answer", null);
            }
            return behind.byId(id);
        }

        @Override
        public List<String> incompatibilities(String subject, Schema schema) {
            return behind.incompatibilities(subject, schema);
        }

        @Override
        public void close() {}
    }
}
