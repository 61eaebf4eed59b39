package io.onrecord.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.embedded.SharedBroker;
import io.onrecord.query.LineExtractor;
import io.onrecord.runtime.Provisioning;
import io.onrecord.schema.Article;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.InMemoryRegistry;
import io.onrecord.settings.Settings;
import io.onrecord.topology.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever instance is asked, while others come and go: the answer is right, or it is a 503. */
class TwoInstancesTest {
    private static final int PARTITIONS = 4;
    private static final int SPEAKERS = 40;
    private static final int ARTICLES = 6;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private final AvroSerdes serdes = AvroSerdes.of(new InMemoryRegistry());
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Set<String>> said = new TreeMap<>();
    private Settings settings;

    @BeforeEach
    void publish() throws Exception {
        settings = Settings.of(Map.of(
                "bootstrap.servers",
                SharedBroker.bootstrapServers(),
                "application.id",
                "two-" + UUID.randomUUID(),
                "topic.prefix",
                "two-" + UUID.randomUUID() + "-",
                "partitions",
                Integer.toString(PARTITIONS),
                "threads",
                "1"));
        Topics topics = Topics.of(settings);
        try (Provisioning provisioning = Provisioning.connect(settings)) {
            provisioning.provide();
        }
        try (var producer = new KafkaProducer<>(
                settings.producer(),
                new StringSerializer(),
                serdes.value(Article.class).serializer())) {
            for (int number = 0; number < ARTICLES; number++) {
                producer.send(new ProducerRecord<>(topics.articles(), "article-" + number, article(number)));
            }
        }
    }

    private Article article(int number) {
        StringBuilder text = new StringBuilder();
        for (int speaker = 0; speaker < SPEAKERS; speaker++) {
            String id = "name" + speaker + ".ada-name" + speaker;
            String content = "that item " + number + " of list " + speaker + " was settled";
            text.append("Ada Name")
                    .append(speaker)
                    .append(" said ")
                    .append(content)
                    .append("\n\n");
            said.computeIfAbsent(id, any -> new TreeSet<>()).add(content);
        }
        Instant published = NOON.plusSeconds(60L * number);
        return Article.newBuilder()
                .setId("article-" + number)
                .setPublished(published)
                .setText(text.toString())
                .build();
    }

    @Test
    void bothInstancesAnswerForAllSpeakers() throws Exception {
        // Given
        try (Instance one = start("one");
                Instance two = start("two")) {
            // When
            awaitAll(one);
            awaitAll(two);

            // Then
            for (Instance instance : List.of(one, two)) {
                for (String id : said.keySet()) {
                    assertThat(right(id, get(instance, "/api/v1/speakers/" + id + "/statements")))
                            .isTrue();
                }
                assertThat(pagedIds(instance)).containsExactlyElementsOf(said.keySet());
            }
            assertThat(processed(one) + processed(two)).isEqualTo(ARTICLES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void whileInstancesComeAndGoAnAnswerIsRightOrA503(String standbys) throws Exception {
        // Given
        settings = settings.with("standby.replicas", standbys);
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicInteger right = new AtomicInteger();
        List<Instance> asked = new CopyOnWriteArrayList<>();
        ExecutorService askers = Executors.newFixedThreadPool(2);
        try (Instance stays = start("stays")) {
            awaitAll(stays);
            asked.add(stays);
            for (int asker = 0; asker < 2; asker++) {
                int shift = asker;
                askers.execute(() -> askOn(asked, shift, wrong, right));
            }

            // When
            try (Instance comes = start("comes")) {
                awaitAll(comes);
                asked.add(comes);
                int so = right.get();
                await().atMost(Duration.ofSeconds(30)).until(() -> right.get() > so + 50);
                asked.remove(comes);
            }
            awaitAll(stays);
            askers.shutdownNow();
            assertThat(askers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

            // Then
            assertThat(wrong).isEmpty();
            assertThat(right).hasPositiveValue();
        }
    }

    @AfterEach
    void closeRegistry() throws Exception {
        serdes.registry().close();
    }

    private void askOn(List<Instance> asked, int shift, Queue<String> wrong, AtomicInteger right) {
        List<String> ids = new ArrayList<>(said.keySet());
        for (int turn = shift; !Thread.currentThread().isInterrupted(); turn += 7) {
            Instance[] now = asked.toArray(Instance[]::new);
            Instance instance = now[turn % now.length];
            String id = ids.get(turn % ids.size());
            try {
                boolean list = turn % 5 == 0;
                HttpResponse<String> answer =
                        get(instance, list ? "/api/v1/speakers?limit=200" : "/api/v1/speakers/" + id + "/statements");
                if (answer.statusCode() == 503) {
                    continue;
                }
                if (list ? rightList(answer) : right(id, answer)) {
                    right.incrementAndGet();
                } else {
                    wrong.add(answer.statusCode() + " " + answer.uri() + " " + answer.body());
                }
            } catch (IOException e) {
                // The instance has gone.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Instance start(String name) {
        return new Instance(settings, serdes, new LineExtractor(), directory.resolve(name));
    }

    private void awaitAll(Instance instance) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    HttpResponse<String> answer = get(instance, "/api/v1/speakers?limit=200");
                    assertThat(rightList(answer))
                            .as(answer.statusCode() + " " + answer.body())
                            .isTrue();
                });
    }

    private HttpResponse<String> get(Instance instance, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(instance.url() + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private boolean right(String id, HttpResponse<String> answer) throws IOException {
        return answer.statusCode() == 200
                && new TreeSet<>(JSON.readTree(answer.body()).findValuesAsText("content")).equals(said.get(id));
    }

    private boolean rightList(HttpResponse<String> answer) throws IOException {
        JsonNode speakers = JSON.readTree(answer.body()).path("speakers");
        return answer.statusCode() == 200
                && new TreeSet<>(speakers.findValuesAsText("id")).equals(said.keySet())
                && speakers.findValuesAsText("statements").stream().allMatch(Integer.toString(ARTICLES)::equals);
    }

    /** Returns how many articles an instance's meters say that it has processed. */
    private double processed(Instance instance) throws IOException, InterruptedException {
        String line = "onrecord_articles{outcome=\"processed\"} ";
        return get(instance, "/metrics")
                .body()
                .lines()
                .filter(meter -> meter.startsWith(line))
                .mapToDouble(meter -> Double.parseDouble(meter.substring(line.length())))
                .sum();
    }

    private Set<String> pagedIds(Instance instance) throws IOException, InterruptedException {
        Set<String> ids = new TreeSet<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = JSON.readTree(
                    get(instance, "/api/v1/speakers?limit=7&cursor=" + cursor).body());
            page.get("speakers")
                    .forEach(speaker ->
                            assertThat(ids.add(speaker.get("id").asText())).isTrue());
            cursor = page.get("next").asText(null);
        }
        return ids;
    }
}
