package io.onrecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.Statement;
import io.onrecord.schema.StatementEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** What somebody knows who follows the topic of statements, in two ways: statement by statement, and routing key by routing key. */
final class ToldStatements {
    private final Map<String, String> byStatement = new TreeMap<>();
    private final Map<String, String> byRoutingKey = new TreeMap<>();

    /** Reads events; each has to follow on what was told of its statement before. */
    ToldStatements(List<TestRecord<String, StatementEvent>> records) {
        for (TestRecord<String, StatementEvent> record : records) {
            StatementEvent event = record.value();
            if (!StatementEvents.isFarewell(record.key(), event)) {
                follow(event);
            }
            String routingKey = ByRoutingKey.routingKey(record.key());
            boolean here = routingKey.equals(ByRoutingKey.routingKey(event.getSpeakerId()));
            put(byRoutingKey, routingKey + ' ' + event.getStatementId(), here ? after(event) : null);
        }
    }

    private void follow(StatementEvent event) {
        String from = event.getPreviousSpeakerId() == null ? event.getSpeakerId() : event.getPreviousSpeakerId();
        assertThat(said(from, event.getBefore()))
                .as("what was before %s", event)
                .isEqualTo(byStatement.get(event.getStatementId()));
        put(byStatement, event.getStatementId(), after(event));
    }

    /** Returns what stands under each routing key, by the last event of each statement there. */
    Map<String, String> standing() {
        return byRoutingKey;
    }

    /** Returns the same of the log. */
    static Map<String, String> standing(List<LoggedStatement> log) {
        Map<String, String> standing = new TreeMap<>();
        log.stream()
                .filter(StatementLog::stands)
                .forEach(logged -> standing.put(
                        ByRoutingKey.routingKey(logged.getSpeakerId())
                                + ' '
                                + logged.getRevision().getPlace().getStatementId(),
                        said(logged.getSpeakerId(), logged.getStatement())));
        return standing;
    }

    private static @Nullable String after(StatementEvent event) {
        return said(event.getSpeakerId(), event.getAfter());
    }

    private static @Nullable String said(String speakerId, @Nullable Statement statement) {
        return statement == null
                ? null
                : speakerId + ": " + statement.getContent().getText();
    }

    private static void put(Map<String, String> standing, String key, @Nullable String said) {
        if (said == null) {
            standing.remove(key);
        } else {
            standing.put(key, said);
        }
    }
}
