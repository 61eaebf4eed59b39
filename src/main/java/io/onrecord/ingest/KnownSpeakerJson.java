package io.onrecord.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.KnownTitle;
import io.onrecord.schema.SpeakerKind;
import io.onrecord.speaker.KnownName;
import io.onrecord.speaker.SpeakerId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A speaker that a newsroom knows, as one line of JSON: {@code names} at least, and {@code id}, {@code kind}, {@code titles}, {@code externalId}. */
public final class KnownSpeakerJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FIELDS = Set.of("id", "kind", "names", "titles", "externalId");
    private static final Set<String> KINDS = Set.of("person", "organisation", "office", "document", "group");

    private KnownSpeakerJson() {}

    /**
     * Returns the speaker that a line tells of. Without an {@code id} it is made of the first name, as that of a speaker whom no
     * more is known of.
     *
     * @throws IllegalArgumentException where the line is none; the message says what was found and what was expected
     */
    public static KnownSpeaker read(String line) {
        JsonNode node = node(line);
        node.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("field '" + field + "': expected one of "
                        + FIELDS.stream().sorted().toList());
            }
        });
        String kind = node.path("kind").asText("person");
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("kind '" + kind + "': expected one of "
                    + KINDS.stream().sorted().toList());
        }
        List<String> names = new ArrayList<>();
        node.path("names").forEach(name -> names.add(name.asText()));
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "names " + node.path("names") + ": expected a list of one name at least");
        }
        SpeakerKind speakerKind = SpeakerKind.valueOf(kind.toUpperCase(Locale.ROOT));
        String given = text(node, "id");
        SpeakerId id = given != null
                ? SpeakerId.parse(given)
                : KnownName.id(io.onrecord.speaker.SpeakerKind.valueOf(speakerKind.name()), names.get(0));
        return new KnownSpeaker(
                id.toString(), speakerKind, names, titles(node.path("titles")), text(node, "externalId"));
    }

    private static JsonNode node(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node == null || !node.isObject()) {
                throw new IllegalArgumentException("expected a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static List<KnownTitle> titles(JsonNode node) {
        List<KnownTitle> titles = new ArrayList<>();
        for (JsonNode title : node) {
            String words = text(title, "title");
            if (words == null) {
                throw new IllegalArgumentException("titles " + title + ": expected a 'title' in each");
            }
            Instant from = time(title, "from");
            Instant until = time(title, "until");
            if (from != null && until != null && !from.isBefore(until)) {
                throw new IllegalArgumentException("until '" + text(title, "until") + "': expected a time after from '"
                        + text(title, "from") + "'");
            }
            titles.add(new KnownTitle(words, text(title, "affiliation"), from, until));
        }
        return titles;
    }

    private static @Nullable Instant time(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == "2026-01-31".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    field + " '" + text + "': expected a date ('2026-01-31') or a time as in RFC 3339", e);
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}
