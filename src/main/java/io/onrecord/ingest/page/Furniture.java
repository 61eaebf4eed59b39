package io.onrecord.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
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
            "form",
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

    private static final Set<String> WORDS = Set.of(
            "ad",
            "ads",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "adslot",
            "adunit",
            "appeal",
            "author",
            "authors",
            "banner",
            "bio",
            "bookmark",
            "bottombar",
            "breadcrumb",
            "breadcrumbs",
            "byline",
            "bylines",
            "caption",
            "captions",
            "carousel",
            "ccpa",
            "comment",
            "comments",
            "consent",
            "contributors",
            "cookie",
            "cookies",
            "copyright",
            "credit",
            "credits",
            "cta",
            "dateline",
            "disclaimer",
            "disqus",
            "donate",
            "donation",
            "donations",
            "dock",
            "factbox",
            "feedback",
            "figure",
            "follow",
            "footer",
            "footnote",
            "fundraiser",
            "fundraising",
            "gallery",
            "gdpr",
            "infobox",
            "keywords",
            "latest",
            "livechat",
            "login",
            "masthead",
            "membership",
            "menu",
            "modal",
            "mostread",
            "nav",
            "navbar",
            "navigation",
            "newsletter",
            "newsletters",
            "notice",
            "offer",
            "outbrain",
            "overlay",
            "pager",
            "pagination",
            "partner",
            "player",
            "podcast",
            "poll",
            "popular",
            "popup",
            "premium",
            "print",
            "profile",
            "promo",
            "promos",
            "promoted",
            "promotion",
            "pullquote",
            "rail",
            "rating",
            "readmore",
            "recirc",
            "recirculation",
            "recommend",
            "recommendation",
            "recommendations",
            "recommended",
            "register",
            "registration",
            "related",
            "relatedlinks",
            "sharing",
            "share",
            "sharebar",
            "shares",
            "sidebar",
            "signin",
            "signup",
            "skip",
            "skiplink",
            "slideshow",
            "social",
            "socials",
            "sponsor",
            "sponsored",
            "sponsors",
            "subscribe",
            "subscription",
            "subscriptions",
            "survey",
            "syndication",
            "taboola",
            "tagcloud",
            "taglist",
            "tags",
            "timestamp",
            "tip",
            "tips",
            "toast",
            "toc",
            "toolbar",
            "tools",
            "tooltip",
            "topics",
            "trending",
            "upsell",
            "video",
            "vote",
            "widget",
            "widgets",
            "worldwide");
    private static final Pattern PHRASES = Pattern.compile(
            "\\b(?:most (?:read|viewed|popular|shared)|read (?:more|next|also)|see also|also read|more (?:stories|news|from|on|like)|you may"
                    + " (?:also )?like|up next|next (?:article|story|up)|pull quote|sign (?:up|in)|log in|support (?:us|box|banner|module)|opt in"
                    + "|pay wall (?:prompt|message|cta|gate|offer|overlay)|paywall (?:prompt|message|cta|gate|offer|overlay)"
                    + "|(?:visually|screen) hidden|sr only|screen reader|top bar|bottom bar|utility|app (?:banner|download)|back to top"
                    + "|(?:article|story|post) (?:meta|info|tags|topics|actions|tools|header|footer)|meta (?:data|info)|entry meta|live (?:summary|nav)|key (?:events|moments)"
                    + "|photo (?:by|credit)|image (?:credit|source|caption)|media (?:caption|credit)|contact (?:us|form)|reading time|read time)\\b");
    private static final Pattern STEMS = Pattern.compile(
            "related\\w|recommend|newsletter|advert|comments?(?:ing|area|list)|cookie|subscri|sponsor|donat|sharedaddy|tweet|twitter|instagram|breadcrumb|outbrain|taboola");
    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PHRASING = Set.of(
            "p", "span", "a", "b", "strong", "em", "i", "time", "mark", "u", "small", "cite", "q", "sup", "sub", "font",
            "li");
    /** A part of the page with more of its prose than this is the article, whatever it is called. */
    private static final double TOO_MUCH = 0.45;
    /** What is named beyond doubt may be larger than the article. */
    private static final double TOO_MUCH_IF_SURE = 0.85;

    private static final Pattern SURE = Pattern.compile(
            "\\b(?:comments?|commentlist|discussion|cookies?|consent|gdpr|newsletters?|footer|related\\w*|recommended)\\b");

    private static final Set<String> NAMES = Set.of("class", "id", "data-component", "data-testid", "data-module");
    private static final int LONGEST_NAMES = 400;
    private static final int LONGEST_LABEL = 40;

    private static final Evaluator SAID_BODY = QueryParser.parse("[itemprop~=articleBody]");

    private Furniture() {}

    /** Takes it off the page. */
    static void remove(Element page) {
        Set<Element> holders = holders(page);
        for (Element element : page.getAllElements()) {
            if (element != page && isNever(element) && !holdsArticle(element, holders)) {
                element.remove();
            }
        }
        int whole = BodyBlocks.prose(page);
        List<Element> marked = new ArrayList<>();
        // Hundreds of elements share a few classes.
        Map<String, Mark> known = new HashMap<>();
        for (Element element : page.getAllElements()) {
            if (element != page && isMarked(element, known)) {
                marked.add(element);
            }
        }
        for (Element element : marked) {
            // What stood in a part that is gone has no page any more.
            if (element.ownerDocument() != null && !isEssential(element, whole)) {
                element.remove();
            }
        }
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

    private static boolean isEssential(Element element, int whole) {
        if (isArticle(element) || isSaidBody(element)) {
            return true;
        }
        int own = BodyBlocks.prose(element);
        double most = SURE.matcher(words(names(element))).find() ? TOO_MUCH_IF_SURE : TOO_MUCH;
        return own > whole * most || own > 0 && element.selectFirst(SAID_BODY) != null;
    }

    private static boolean isMarked(Element element, Map<String, Mark> known) {
        String tag = element.normalName();
        if (tag.equals("aside")
                || tag.equals("footer")
                || tag.equals("figure")
                || tag.equals("header")
                || tag.equals("address")) {
            return true;
        }
        if (element.attributesSize() == 0 || tag.equals("html") || tag.equals("body")) {
            return false;
        }
        if (element.hasAttr("style") && HIDDEN.matcher(element.attr("style")).find()) {
            return true;
        }
        String names = names(element);
        if (names.isEmpty()) {
            return false;
        }
        Mark mark = known.computeIfAbsent(names, Mark::of);
        if (mark.phrase()) {
            return true;
        }
        // Within a line a class says how words look, not what they are for.
        boolean inline =
                PHRASING.contains(tag) && !tag.equals("p") && !tag.equals("li") && element.closest("p") != null;
        return !inline && mark.word();
    }

    /** What the names of an element say: by a phrase, or by a single word. */
    private record Mark(boolean phrase, boolean word) {
        static Mark of(String names) {
            String words = words(names);
            return new Mark(PHRASES.matcher(words).find(), isNamedSo(words));
        }
    }

    private static boolean isNamedSo(String words) {
        for (String word : words.split(" ")) {
            if (WORDS.contains(word) || STEMS.matcher(word).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Returns what class, id and the like say. */
    private static String names(Element element) {
        StringBuilder names = new StringBuilder();
        for (Attribute attribute : element.attributes()) {
            boolean label = attribute.getKey().equals("aria-label")
                    && attribute.getValue().length() < LONGEST_LABEL;
            if (label || NAMES.contains(attribute.getKey())) {
                names.append(attribute.getValue()).append(' ');
            }
        }
        return names.substring(0, Math.min(names.length(), LONGEST_NAMES));
    }

    /** Cuts names into words, at whatever is no letter and where a capital begins one: "articleShare-bar" has three. */
    private static String words(String names) {
        StringBuilder words = new StringBuilder(names.length() + 8);
        boolean small = false;
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            boolean letter = upper || c >= 'a' && c <= 'z';
            boolean cut = !letter || upper && small;
            if (cut && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
            if (letter) {
                words.append(upper ? (char) (c + 32) : c);
            }
            small = letter && !upper;
        }
        return words.toString().strip();
    }
}
