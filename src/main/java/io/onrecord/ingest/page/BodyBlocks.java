package io.onrecord.ingest.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Cuts markup into blocks: runs of text that a browser would set apart, in the order of the page. */
final class BodyBlocks implements NodeVisitor {
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "amp-fit-text");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String tag = "";
    private int linked;
    private int links;
    private int breaks;
    private int preformatted;

    private BodyBlocks() {}

    /**
     * A block of text.
     *
     * @param text on one line, spaces single
     * @param linked how many of its characters are links
     * @param tag name of the element that it stands in
     */
    record Block(String text, int linked, String tag) {
        boolean isHeading() {
            return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        }

        /** Returns whether it reads like a sentence of an article: of some length, and not mostly links. */
        boolean isProse() {
            return text.length() >= 40 && linked * 2 < text.length();
        }
    }

    static List<Block> of(Collection<Element> elements) {
        BodyBlocks blocks = new BodyBlocks();
        for (Element element : elements) {
            NodeTraversor.traverse(blocks, element);
            blocks.end();
        }
        return blocks.blocks;
    }

    /** Returns how many characters of prose the element holds. */
    static int prose(Element element) {
        return of(List.of(element)).stream()
                .filter(Block::isProse)
                .mapToInt(block -> block.text().length())
                .sum();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                // Two in a row are how old pages part paragraphs.
                if (++breaks > 1) {
                    end();
                } else {
                    append(" ");
                    breaks = 1;
                }
            } else if (!INLINE.contains(element.normalName())) {
                end();
                tag = element.normalName();
            }
            links += isLink(element) ? 1 : 0;
            preformatted += element.normalName().equals("pre") ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= isLink(element) ? 1 : 0;
            preformatted -= element.normalName().equals("pre") ? 1 : 0;
            if (!INLINE.contains(element.normalName()) && !element.normalName().equals("br")) {
                end();
            }
        }
    }

    /** An address of a place on a page, such as an entry of a live page has, leads nowhere else. */
    private static boolean isLink(Element element) {
        return element.normalName().equals("a") && element.attr("href").indexOf('#') < 0;
    }

    private void append(String words) {
        if (preformatted > 0 && words.contains("\n\n")) {
            for (String paragraph : words.split("\n\\s*\n", -1)) {
                append(paragraph.replace('\n', ' '));
                end();
            }
            return;
        }
        int before = text.length();
        int begin = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = isSpace(c);
            if (space || isUnseen(c)) {
                word(words, begin, i);
                begin = i + 1;
            }
            if (space && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        word(words, begin, words.length());
        linked += links > 0 ? text.length() - before : 0;
    }

    private void word(String words, int begin, int end) {
        if (begin < end) {
            text.append(words, begin, end);
            breaks = 0;
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c > 127 && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static boolean isUnseen(char c) {
        return c == '\u200b' || c == '\u00ad' || c == '\ufeff';
    }

    private void end() {
        String block = text.toString().strip();
        if (!block.isEmpty()) {
            blocks.add(new Block(block, Math.min(linked, block.length()), tag));
        }
        text.setLength(0);
        linked = 0;
        breaks = 0;
    }
}
