package io.onrecord.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.onrecord.query.ArticleCounts;
import io.onrecord.query.LiveStatements;
import io.onrecord.query.QueryService;
import io.onrecord.topology.Outcome;
import io.onrecord.topology.TrendMeters;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.streams.KafkaStreams;

/** The meters of one instance. */
public final class Meters implements AutoCloseable {
    private static final List<String> STATUSES = List.of("added", "revised", "withdrawn");
    private static final List<String> KINDS = List.of("direct", "indirect", "mixed");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final KafkaStreamsMetrics stream;

    /**
     * Starts to measure.
     *
     * @param streams the instance's stream
     * @param queries what is asked of it, and what it hears
     */
    public Meters(KafkaStreams streams, QueryService queries) {
        registry.config().meterFilter(MeterRules.rule());
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        stream = new KafkaStreamsMetrics(streams);
        stream.bindTo(registry);
        bindArticles(queries.articles());
        bindStatements(queries.live());
        bindTrends(streams);
    }

    /** Adds a number that is read when the meters are, for example how much is to be restored yet. */
    public <T> Meters gauge(String name, String what, T owner, ToDoubleFunction<T> value) {
        Gauge.builder(name, owner, value)
                .description(what)
                .strongReference(true)
                .register(registry);
        return this;
    }

    private void bindArticles(ArticleCounts articles) {
        for (Outcome outcome : Outcome.values()) {
            Gauge.builder("onrecord.articles", articles, counts -> counts.of(outcome))
                    .description(
                            "Articles on the partitions this instance owns, by what became of them; sum over the instances")
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private void bindTrends(KafkaStreams streams) {
        FunctionCounter.builder("onrecord.trend.windows", streams, from -> TrendMeters.windows(from.metrics()))
                .description("Windows of trends told by the tasks of this instance; sum over the instances")
                .register(registry);
        FunctionCounter.builder("onrecord.trend.bursts", streams, from -> TrendMeters.bursts(from.metrics()))
                .description("Those of them in which a speaker or a claim was far above the usual")
                .register(registry);
    }

    private void bindStatements(LiveStatements live) {
        for (String status : STATUSES) {
            for (String kind : KINDS) {
                FunctionCounter.builder("onrecord.statement.events", live, heard -> heard.heard(status, kind))
                        .description("Statement events since start; every instance hears all, so never sum over them")
                        .tag("status", status)
                        .tag("kind", kind)
                        .register(registry);
            }
        }
        gauge("onrecord.stream.readers", "Readers of the live stream on this instance", live, LiveStatements::readers);
    }

    /** Returns all meters in Prometheus' text format. */
    public String scrape() {
        return registry.scrape();
    }

    /** Stops to measure. */
    @Override
    public void close() {
        stream.close();
        collections.close();
        registry.close();
    }
}
