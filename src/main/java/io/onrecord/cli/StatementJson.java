package io.onrecord.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onrecord.extract.ChainLink;
import io.onrecord.extract.Extraction;
import io.onrecord.extract.Statement;
import io.onrecord.speaker.SpeakerKind;
import io.onrecord.text.Span;
import java.util.List;
import java.util.Locale;

/** Statements as JSON: the short form with offsets, and the full form with the words. */
final class StatementJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StatementJson() {}

    /** Returns one line: id and statements as offsets into the text. */
    static String spans(ArticleInput input, Extraction extraction) {
        ObjectNode row = row(input, extraction);
        if (extraction instanceof Extraction.Extracted extracted) {
            ArrayNode list = row.putArray("statements");
            extracted.statements().forEach(statement -> list.add(offsets(statement)));
        }
        return write(row);
    }

    /** Returns one line: id and statements with the words of every part. */
    static String full(ArticleInput input, Extraction extraction) {
        ObjectNode row = row(input, extraction);
        if (extraction instanceof Extraction.Extracted extracted) {
            ArrayNode list = row.putArray("statements");
            String text = input.article().text();
            for (Statement statement : extracted.statements()) {
                ObjectNode node = offsets(statement);
                node.put("sourceText", words(statement.source(), text));
                node.put("cueText", words(statement.cue().spans(), text));
                node.put("contentText", words(statement.content(), text));
                node.put("lemma", statement.cue().lemma());
                node.put("cueClass", lower(statement.cue().kind()));
                node.put("speakerKind", lower(statement.speaker().kind()));
                node.put("speakerTitle", statement.speaker().title());
                node.put("speakerAffiliation", statement.speaker().affiliation());
                node.set("speakerAliases", JSON.valueToTree(statement.speaker().aliases()));
                node.put("speakerRule", statement.speaker().rule());
                node.set("candidates", JSON.valueToTree(statement.speaker().candidates()));
                node.put("addressee", words(statement.addressee(), text));
                node.put("venue", words(statement.venue(), text));
                node.put("outer", statement.outer());
                node.put("provenance", statement.provenance());
                list.add(node);
            }
        }
        return write(row);
    }

    private static ObjectNode row(ArticleInput input, Extraction extraction) {
        ObjectNode row = JSON.createObjectNode();
        row.put("id", input.id());
        if (extraction instanceof Extraction.Refused refused) {
            row.putArray("statements");
            row.put("refused", lower(refused.reason()));
            row.put("found", refused.found());
            row.put("expected", refused.expected());
        }
        return row;
    }

    private static ObjectNode offsets(Statement statement) {
        ObjectNode node = JSON.createObjectNode();
        node.set("source", pairs(statement.source()));
        node.set("cue", pairs(statement.cue().spans()));
        node.set("content", pairs(statement.content()));
        node.put("type", lower(statement.kind()));
        SpeakerKind kind = statement.speaker().kind();
        boolean known = kind != SpeakerKind.UNRESOLVED && kind != SpeakerKind.UNATTRIBUTED;
        node.put("speaker", known ? statement.speaker().name() : null);
        node.put("polarity", lower(statement.polarity()));
        ArrayNode chain = node.putArray("chain");
        for (ChainLink link : statement.chain()) {
            chain.add(link.speaker().name());
        }
        node.put("confidence", statement.confidence());
        return node;
    }

    private static ArrayNode pairs(List<Span> spans) {
        ArrayNode pairs = JSON.createArrayNode();
        for (Span span : spans) {
            pairs.addArray().add(span.start()).add(span.end());
        }
        return pairs;
    }

    static String words(List<Span> spans, String text) {
        return String.join(" ... ", spans.stream().map(span -> span.in(text)).toList());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String write(ObjectNode row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
