package io.onrecord.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * The article in the state that a page hands to its scripts, for pages that are empty until those run: the longest body that its JSON
 * holds, as one text or as a list of paragraphs.
 */
final class EmbeddedState {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Evaluator SCRIPTS = QueryParser.parse("script[type=application/json]");
    private static final Set<String> BODIES = Set.of(
            "articlebody",
            "body",
            "bodyhtml",
            "content",
            "contenthtml",
            "html",
            "paragraphs",
            "blocks",
            "text",
            "bodytext");
    private static final List<String> WORDS = List.of("text", "html", "content", "value", "data");
    private static final int DEEPEST = 24;
    private static final int LONGEST = 8 << 20;

    private List<String> best = List.of();
    private int most;

    private EmbeddedState() {}

    /** Returns the paragraphs; none where the page holds no such state. */
    static List<String> paragraphs(Document page) {
        EmbeddedState state = new EmbeddedState();
        for (Element script : page.select(SCRIPTS)) {
            if (script.data().length() <= LONGEST) {
                try {
                    state.search(JSON.readTree(script.data()), 0);
                } catch (JsonProcessingException e) {
                    // Not the article, then.
                }
            }
        }
        return state.best;
    }

    private void search(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (BODIES.contains(
                    field.getKey().toLowerCase(java.util.Locale.ROOT).replace("_", ""))) {
                consider(field.getValue());
            }
        }
        for (JsonNode child : node) {
            search(child, depth + 1);
        }
    }

    private void consider(JsonNode body) {
        List<String> paragraphs = new ArrayList<>();
        if (body.isTextual()) {
            paragraphs.addAll(PageReader.fragment(body.textValue()));
        } else if (body.isArray()) {
            for (JsonNode block : body) {
                String words = words(block);
                if (words != null) {
                    paragraphs.addAll(PageReader.fragment(words));
                }
            }
        }
        int length = paragraphs.stream().mapToInt(String::length).sum();
        if (length > most) {
            most = length;
            best = paragraphs;
        }
    }

    private static @Nullable String words(JsonNode block) {
        if (block.isTextual()) {
            return block.textValue();
        }
        for (String name : WORDS) {
            if (block.path(name).isTextual()) {
                return block.path(name).textValue();
            }
        }
        return null;
    }
}
