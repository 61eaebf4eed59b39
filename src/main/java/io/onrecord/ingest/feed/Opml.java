package io.onrecord.ingest.feed;

import io.onrecord.ingest.web.BodyText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Element;

/** A list of feeds as feed readers export it. */
public final class Opml {
    private Opml() {}

    /**
     * Returns the addresses of the feeds in the list, each once.
     *
     * @throws FeedFormatException if it is no OPML
     */
    public static List<String> feeds(byte[] body) throws FeedFormatException {
        Element root = FeedXml.parse(BodyText.decode(body, "").strip()).getRootElement();
        if (!root.getName().equalsIgnoreCase("opml")) {
            throw new FeedFormatException("XML with the root '" + root.getName() + "'; expected OPML");
        }
        Set<String> feeds = new LinkedHashSet<>();
        collect(root, feeds);
        return List.copyOf(feeds);
    }

    private static void collect(Element element, Set<String> feeds) {
        for (Attribute attribute : element.getAttributes()) {
            // The standard writes xmlUrl, its exporters write that in every way.
            if (attribute.getName().equalsIgnoreCase("xmlUrl")
                    && !attribute.getValue().isBlank()) {
                feeds.add(address(attribute.getValue().strip()));
            }
        }
        element.getChildren().forEach(child -> collect(child, feeds));
    }

    /** Some readers put a scheme of their own in the place of http, or before it. */
    private static String address(String url) {
        return url.replaceFirst("^(?i)feed:(?=https?:)", "").replaceFirst("^(?i)feed://", "http://");
    }
}
