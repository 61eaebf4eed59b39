package io.onrecord.ingest.feed;

import io.onrecord.ingest.web.BodyText;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;

/** A list of feeds as feed readers export it. */
public final class Opml {
    private Opml() {}

    /**
     * Returns the addresses of the feeds in the list.
     *
     * @throws FeedFormatException if it is no OPML
     */
    public static List<String> feeds(byte[] body) throws FeedFormatException {
        Element root = FeedXml.parse(BodyText.decode(body, "").strip()).getRootElement();
        if (!root.getName().equalsIgnoreCase("opml")) {
            throw new FeedFormatException("XML with the root '" + root.getName() + "'; expected OPML");
        }
        List<String> feeds = new ArrayList<>();
        collect(root, feeds);
        return feeds;
    }

    private static void collect(Element element, List<String> feeds) {
        String address = element.getAttributeValue("xmlUrl");
        if (address != null && !address.isBlank()) {
            feeds.add(address.strip());
        }
        element.getChildren().forEach(child -> collect(child, feeds));
    }
}
