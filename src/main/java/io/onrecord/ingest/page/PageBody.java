package io.onrecord.ingest.page;

import io.onrecord.ingest.page.BodyBlocks.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The body of the article on a page: the part of the page that holds it, less the furniture, as paragraphs. */
final class PageBody {
    private static final Pattern BODY_NAME = Pattern.compile(
            "(?:article|story|post|entry|news|blog|content|rich|main|page)(?:body|text|content|copy)|bodytext|bodycopy|textbody|wysiwyg|richtext|textblock");
    private static final Pattern JOINTS = Pattern.compile("[_-]");
    private static final Evaluator SAID_BODY = QueryParser.parse("[itemprop~=articleBody], [property~=articleBody]");
    private static final Evaluator MAIN = QueryParser.parse("main, [role=main]");
    private static final Set<String> BOXES = Set.of("div", "section", "article", "td");
    /** Of the prose on the page, the part has to hold this much to be believed to be the body. */
    private static final double ENOUGH = 0.4;
    /** Of the body in the structured data, the markup has to show this much to be believed to be the same text. */
    private static final double SAME = 0.9;

    private static final int SHORT = 25;
    private static final int SCANT = 250;
    private static final int LONGEST_HEADLINE = 100;

    private final Document page;
    private final @Nullable String title;

    PageBody(Document page, @Nullable String title) {
        this.page = page;
        this.title = title;
    }

    /**
     * Returns the paragraphs.
     *
     * @param told the body as structured data has it; null for none
     */
    List<String> paragraphs(@Nullable String told) {
        List<String> shown = texts(told == null ? List.of() : FurnitureText.without(withinTold(told)));
        if (told != null
                && squeezed(String.join("", shown)).length() >= squeezed(told).length() * SAME) {
            return shown;
        }
        // Read before the furniture goes, which all scripts are part of.
        List<String> embedded = EmbeddedState.paragraphs(page);
        List<String> own = texts(blocks());
        if (told == null && length(own) < SCANT && length(embedded) > length(own)) {
            return embedded;
        }
        if (told == null || isLonger(own, told)) {
            return own;
        }
        return texts(FurnitureText.without(told.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Block(line, 0, "p"))
                .toList()));
    }

    /** Structured data often has all paragraphs in one string, so those that the page shows are taken where they are the same. */
    private List<Block> withinTold(String told) {
        String whole = squeezed(told);
        Set<String> taken = new HashSet<>();
        List<Block> blocks = new ArrayList<>();
        for (Block block : BodyBlocks.of(List.of(page.body()))) {
            String text = squeezed(block.text());
            boolean inside = text.length() >= (block.tag().equals("p") ? 8 : SHORT) && whole.contains(text);
            if (inside && taken.add(text)) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    /** Whether the page shows the whole of what the structured data only begins. */
    private static boolean isLonger(List<String> own, String told) {
        String shown = squeezed(String.join("", own));
        String begun = squeezed(told);
        return shown.length() > begun.length() * 1.3
                && shown.contains(begun.substring(0, Math.min(begun.length(), 60)));
    }

    private List<Block> blocks() {
        Furniture.remove(page.body());
        int whole = BodyBlocks.prose(page.body());
        List<Element> parts = parts(whole);
        List<Block> blocks = FurnitureText.without(BodyBlocks.of(parts));
        return FurnitureText.withoutEdges(withoutStrayHeadings(blocks));
    }

    /** Returns the elements that hold the body: named so, else the article element, else what readability finds. */
    private List<Element> parts(int whole) {
        List<Element> said = ofOne(outermost(page.select(SAID_BODY)));
        if (isEnough(said, whole)) {
            return said;
        }
        List<Element> named = outermost(page.stream()
                .filter(element -> BOXES.contains(element.normalName()) && isNamedBody(element))
                .toList());
        if (isEnough(named, whole)) {
            return named;
        }
        List<Element> articles = outermost(page.getElementsByTag("article"));
        Element largest = largest(articles);
        if (largest != null && BodyBlocks.prose(largest) > whole * ENOUGH) {
            return List.of(largest);
        }
        if (isEnough(articles, whole)) {
            return articles;
        }
        Element main = page.selectFirst(MAIN);
        if (main != null && isEnough(List.of(main), whole)) {
            return List.of(main);
        }
        return List.of(Readability.body(page));
    }

    /** Some pages hang the next articles below this one: of several, each with its own heading, the first is meant. */
    private static List<Element> ofOne(List<Element> bodies) {
        Set<Element> articles = bodies.stream()
                .map(body -> body.closest("article, [itemtype]"))
                .filter(article -> article != null && article.selectFirst("h1, h2, [itemprop~=headline]") != null)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        if (articles.size() < 2) {
            return bodies;
        }
        Element first = articles.iterator().next();
        return bodies.stream().filter(body -> body.parents().contains(first)).toList();
    }

    private static boolean isNamedBody(Element element) {
        String names = element.className() + " " + element.id() + " " + element.attr("data-component") + " "
                + element.attr("data-testid");
        return names.length() > 3
                && BODY_NAME
                        .matcher(JOINTS.matcher(names.toLowerCase(Locale.ROOT)).replaceAll(""))
                        .find();
    }

    private static boolean isEnough(List<Element> parts, int whole) {
        int prose = parts.stream().mapToInt(BodyBlocks::prose).sum();
        return prose > 0 && prose >= whole * ENOUGH;
    }

    private static @Nullable Element largest(List<Element> elements) {
        Element largest = null;
        int most = 0;
        for (Element element : elements) {
            int prose = BodyBlocks.prose(element);
            if (prose > most) {
                largest = element;
                most = prose;
            }
        }
        return largest;
    }

    private static List<Element> outermost(List<Element> elements) {
        Set<Element> all = elements.stream()
                .collect(Collectors.toCollection(
                        () -> java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>())));
        return elements.stream()
                .filter(element -> element.parents().stream().noneMatch(all::contains))
                .toList();
    }

    /** A heading that no text follows led to something that is gone. */
    private static List<Block> withoutStrayHeadings(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean stray = blocks.get(i).isHeading()
                    && (i + 1 == blocks.size() || blocks.get(i + 1).isHeading());
            if (!stray) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }

    private List<String> texts(List<Block> blocks) {
        String headline = title == null ? "" : squeezed(title);
        return blocks.stream()
                // To squeeze a block costs more than to see that it is far too long for a headline.
                .filter(block -> block.text().length() > 2 * headline.length() + LONGEST_HEADLINE
                        || !squeezed(block.text()).equals(headline))
                .map(Block::text)
                .toList();
    }

    /** Returns letters and digits alone, so that spacing and typography make no difference. */
    private static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }
}
