package io.onrecord.http;

import io.javalin.config.RoutesConfig;
import java.util.List;

/** The web page: a fixed list of files of the product, so that nothing else can be asked for. */
final class WebPage {
    private static final List<String> SCRIPTS = List.of(
            "app.js",
            "api.js",
            "claims.js",
            "dom.js",
            "feeds.js",
            "filters.js",
            "live.js",
            "log.js",
            "speakers.js",
            "statement.js",
            "time.js");

    private WebPage() {}

    static void add(RoutesConfig routes) {
        routes.get("/", Asset.of("/web/index.html", "text/html; charset=utf-8")::serve);
        routes.get("/assets/style.css", Asset.of("/web/style.css", "text/css; charset=utf-8")::serve);
        routes.get("/assets/icon.svg", Asset.of("/web/icon.svg", "image/svg+xml")::serve);
        for (String script : SCRIPTS) {
            routes.get("/assets/" + script, Asset.of("/web/" + script, "text/javascript; charset=utf-8")::serve);
        }
    }
}
