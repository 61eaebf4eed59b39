package io.onrecord.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The flags of a list, and the reading of it page by page. */
final class Listing {
    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Most items (default 20, at most 200).")
    private int limit;

    @Option(names = "--all", description = "All items, however many.")
    private boolean all;

    /**
     * Hands on the items.
     *
     * @param api the instance
     * @param path path of the list under the API's root
     * @param field field of the answer that holds the items
     * @param parameters the search
     * @param err told where there are more
     * @param item takes each item
     */
    void read(
            Api api,
            String path,
            String field,
            Map<String, String> parameters,
            PrintWriter err,
            Consumer<JsonNode> item)
            throws IOException, InterruptedException {
        Map<String, String> asked = new LinkedHashMap<>(parameters);
        asked.put("limit", all ? "200" : Integer.toString(limit));
        String next = "";
        do {
            asked.put("cursor", next);
            JsonNode page = api.get(path, asked);
            page.path(field).forEach(item);
            if (page.path("stale").asBoolean()) {
                err.println("answered by a standby, " + page.path("lag").asLong() + " changes behind");
            }
            next = page.path("next").asText("");
        } while (all && !next.isEmpty() && !next.equals("null"));
        if (!next.isEmpty() && !next.equals("null")) {
            err.println("there are more: --all lists them, --limit raises the number");
        }
    }
}
