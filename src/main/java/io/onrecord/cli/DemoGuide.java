package io.onrecord.cli;

import io.onrecord.settings.Settings;

/** What to click, to call and to consume while the demo runs. */
final class DemoGuide {
    private DemoGuide() {}

    static String text(Instance instance) {
        Settings settings = instance.settings();
        String url = instance.url();
        return """

                OnRecord runs, with a broker and a schema registry of its own. Articles come in over the next minute.

                  Look        %1$s/
                  Ask         curl '%1$s/api/v1/speakers?limit=5'
                              curl '%1$s/api/v1/speakers?prefix=cal'
                  Listen      curl -N %1$s/api/v1/stream
                  Subscribe   broker %2$s, topic %4$s, schemas at %3$s
                              kcat -b %2$s -C -t %4$s -o beginning -f '%%k\\n'
                  Live feed   the Gullwick Gazette, on this machine: it publishes, corrects and takes back articles;
                              how it is read: %1$s/#/feeds
                  Feed it     ./onrecord ingest --bootstrap-servers %2$s --schema-registry-url %3$s articles.jsonl
                  End         Ctrl-C

                """.formatted(
                        url, settings.bootstrapServers(), settings.schemaRegistryUrl(), settings.topic("statements"));
    }
}
