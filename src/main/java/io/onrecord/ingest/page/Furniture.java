package io.onrecord.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What stands on a page around its article: menus, captions, appeals, boxes of other stories. Known by the element it is, by the
 * words that its class, id and role are made of, and by being hidden.
 */
final class Furniture {
    /** Never article, wherever they stand. */
    private static final Set<String> TAGS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "button",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "input",
            "select",
            "textarea",
            "dialog",
            "figcaption",
            "picture",
            "video",
            "audio",
            "menu",
            "map",
            "img",
            "amp-ad",
            "amp-img",
            "amp-video",
            "amp-iframe",
            "amp-sidebar",
            "amp-consent",
            "amp-social-share",
            "amp-analytics",
            "amp-embed",
            "amp-list",
            "amp-sticky-ad",
            "amp-lightbox",
            "amp-user-notification",
            "amp-carousel",
            "amp-base-carousel");

    private static final Set<String> ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "menu");

    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PHRASING = Set.of(
            "p", "span", "a", "b", "strong", "em", "i", "time", "mark", "u", "small", "cite", "q", "sup", "sub", "font",
            "li");
    /** A part of the page with more of its prose than this is the article, whatever it is called. */
    private static final double TOO_MUCH = 0.45;
    /** What is named beyond doubt may be larger than the article. */
    private static final double TOO_MUCH_IF_SURE = 0.85;

    private static final Evaluator EMAIL = QueryParser.parse("input[type=email]");
    private static final int LONGEST_INVITATION = 400;
    private static final Evaluator SAID_BODY = QueryParser.parse("[itemprop~=articleBody]");

    private Furniture() {}

    /** Takes it off the page. */
    static void remove(Element page) {
        List<Element> invitations = invitations(page);
        Set<Element> holders = holders(page);
        for (Element element : page.getAllElements()) {
            if (element != page && isNever(element) && !holdsArticle(element, holders)) {
                element.remove();
            }
        }
        int whole = BodyBlocks.prose(page);
        List<Element> marked = new ArrayList<>(invitations);
        // Hundreds of elements share a few classes.
        Map<String, ElementNames> known = new HashMap<>();
        for (Element element : page.getAllElements()) {
            if (element != page && isMarked(element, known)) {
                marked.add(element);
            }
        }
        for (Element element : marked) {
            // What stood in a part that is gone has no page any more.
            if (element.ownerDocument() == null) {
                continue;
            }
            if (!isEssential(element, whole, known)) {
                element.remove();
            } else if (element.normalName().equals("form")) {
                // Readability takes any form for furniture.
                element.unwrap();
            }
        }
    }

    /** Returns the boxes that ask for an address of e-mail: what little stands around the field. */
    private static List<Element> invitations(Element page) {
        List<Element> boxes = new ArrayList<>();
        for (Element field : page.select(EMAIL)) {
            Element box = field;
            while (box.parent() != null
                    && box.parent() != page
                    && box.parent().text().length() < LONGEST_INVITATION) {
                box = box.parent();
            }
            boxes.add(box);
        }
        return boxes;
    }

    private static boolean isNever(Element element) {
        return TAGS.contains(element.normalName())
                || element.attributesSize() > 0
                        && (element.hasAttr("hidden")
                                || element.attr("aria-hidden").equals("true")
                                || ROLES.contains(element.attr("role")));
    }

    private static boolean holdsArticle(Element element, Set<Element> holders) {
        return element.hasAttr("hidden") ? isArticle(element) : holders.contains(element);
    }

    /** Returns what is an article, or is said to hold one, and all that it stands in. */
    private static Set<Element> holders(Element page) {
        Set<Element> holders = new HashSet<>();
        for (Element element : page.getAllElements()) {
            if (isArticle(element) && !element.normalName().equals("body") || isSaidBody(element)) {
                for (Element holder = element; holder != null && holders.add(holder); holder = holder.parent()) {
                    // Up to where another has been.
                }
            }
        }
        return holders;
    }

    private static boolean isArticle(Element element) {
        String tag = element.normalName();
        return tag.equals("article") || tag.equals("main") || tag.equals("body");
    }

    private static boolean isSaidBody(Element element) {
        return element.attributesSize() > 0 && element.attr("itemprop").contains("articleBody");
    }

    private static boolean isEssential(Element element, int whole, Map<String, ElementNames> known) {
        if (isArticle(element) || isSaidBody(element)) {
            return true;
        }
        int own = BodyBlocks.prose(element);
        ElementNames names = known.computeIfAbsent(ElementNames.of(element), ElementNames::judged);
        double most = names.isSure() ? TOO_MUCH_IF_SURE : TOO_MUCH;
        return own > whole * most || own > 0 && element.selectFirst(SAID_BODY) != null;
    }

    private static boolean isMarked(Element element, Map<String, ElementNames> known) {
        String tag = element.normalName();
        if (tag.equals("aside")
                || tag.equals("footer")
                || tag.equals("figure")
                || tag.equals("header")
                || tag.equals("address")
                // Some frameworks make one form of the whole page.
                || tag.equals("form")) {
            return true;
        }
        if (tag.equals("table")) {
            // Old pages are laid out in tables; one without a sentence is of figures.
            return BodyBlocks.prose(element) == 0;
        }
        if (element.attributesSize() == 0 || tag.equals("html") || tag.equals("body")) {
            return false;
        }
        if (element.hasAttr("style") && HIDDEN.matcher(element.attr("style")).find()) {
            return true;
        }
        String names = ElementNames.of(element);
        if (names.isEmpty()) {
            return false;
        }
        ElementNames judged = known.computeIfAbsent(names, ElementNames::judged);
        if (judged.isPhrase()) {
            return true;
        }
        // Within a line a class says how words look, not what they are for.
        boolean inline =
                PHRASING.contains(tag) && !tag.equals("p") && !tag.equals("li") && element.closest("p") != null;
        return !inline && judged.isWord();
    }
}
