package io.onrecord.ingest.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.parser.Parser;

/**
 * Reads XML that nobody vouches for: no document type, so no entities and nothing from outside; and what is not well-formed, as many
 * feeds are not, is mended first.
 */
final class FeedXml {
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE\\s[^\\[>]{0,500}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final int DEEPEST = 100;

    private FeedXml() {}

    /** @throws FeedFormatException if nothing can be made of it */
    static Document parse(String text) throws FeedFormatException {
        // A document type without declarations of its own does nothing; any other is refused by the parser.
        String plain = FORBIDDEN.matcher(DOCTYPE.matcher(text).replaceFirst("")).replaceAll("");
        if (plain.contains("<!ENTITY") || plain.contains("<!DOCTYPE")) {
            throw new FeedFormatException("XML that declares entities; they are not read");
        }
        try {
            return strict(plain);
        } catch (JDOMException | IOException | RuntimeException e) {
            // JDOM throws more than it declares on names that XML does not allow.
            return mended(plain);
        }
    }

    private static Document strict(String text) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        builder.setExpandEntities(false);
        builder.setXMLFilter(new DepthLimit(DEEPEST));
        return builder.build(new StringReader(text));
    }

    private static Document mended(String text) throws FeedFormatException {
        org.jsoup.nodes.Document lenient =
                Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(DEEPEST));
        lenient.outputSettings().syntax(Syntax.xml).escapeMode(EscapeMode.xhtml).prettyPrint(false);
        org.jsoup.nodes.Element root = lenient.firstElementChild();
        if (root == null) {
            throw new FeedFormatException("no XML and no JSON; expected a feed");
        }
        try {
            return strict(root.outerHtml());
        } catch (JDOMException | IOException | RuntimeException e) {
            throw new FeedFormatException("XML that is broken beyond mending: " + firstLine(e.getMessage()));
        }
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String message) {
        String line = String.valueOf(message).lines().findFirst().orElse("");
        return line.length() > 150 ? line.substring(0, 150) : line;
    }
}
