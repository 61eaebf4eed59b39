package io.onrecord.ingest.page;

import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The library that finds the body of a page by the density of its prose, where nothing in the markup names it. */
final class Readability {
    /* It makes links absolute, which needs an address, of whatever page. */
    private static final String ADDRESS = "https://page.invalid/";

    /* Its time grows with the square of them. */
    private static final long MOST_ELEMENTS = 8_000;

    private Readability() {}

    /** Returns the element that holds the body; the whole body of the page where none stands out. */
    static Element body(Document page) {
        if (BodyBlocks.prose(page.body()) == 0
                || page.stream().limit(MOST_ELEMENTS).count() == MOST_ELEMENTS) {
            return page.body();
        }
        try {
            // It rewrites the page that it is given.
            Element found = new Readability4J(ADDRESS, page.clone()).parse().getArticleContent();
            return found == null || BodyBlocks.prose(found) == 0 ? page.body() : found;
        } catch (RuntimeException e) {
            // The library is not made for every page there is; to us such a page is one where nothing stands out.
            return page.body();
        }
    }
}
