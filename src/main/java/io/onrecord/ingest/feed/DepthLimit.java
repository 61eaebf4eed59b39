package io.onrecord.ingest.feed;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Ends the reading of XML whose elements nest without end. */
final class DepthLimit extends XMLFilterImpl {
    private final int deepest;
    private int depth;

    DepthLimit(int deepest) {
        this.deepest = deepest;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (++depth > deepest) {
            throw new SAXException("elements nest deeper than " + deepest);
        }
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        depth--;
        super.endElement(uri, localName, name);
    }
}
