package io.onrecord.ingest.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What class, id and the like of an element say about it, as those who make pages name things.
 *
 * @param isPhrase whether a phrase in them names furniture, wherever it stands
 * @param isWord whether a single word in them does, which on a piece of a line says only how it looks
 * @param isSure whether they name beyond doubt what is no article
 */
record ElementNames(boolean isPhrase, boolean isWord, boolean isSure) {
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
    /** What only some may read is article for all that. */
    private static final Pattern CLOSED = Pattern.compile(
            "\\b(?:subscribers?|premium|members?|paywall(?:ed)?) (?:only|preview|content|text|body|article)\\b");

    private static final Pattern STEMS = Pattern.compile(
            "related\\w|recommend|newsletter|advert|comments?(?:ing|area|list)|cookie|subscri|sponsor|donat|sharedaddy|tweet|twitter|instagram|breadcrumb|outbrain|taboola");
    private static final Pattern SURE = Pattern.compile(
            "\\b(?:comments?|commentlist|discussion|cookies?|consent|gdpr|newsletters?|footer|related\\w*|recommended)\\b");

    private static final Set<String> NAMES = Set.of("class", "id", "data-component", "data-testid", "data-module");
    private static final int LONGEST_NAMES = 400;
    private static final int LONGEST_LABEL = 40;

    /** Judges what {@link #of} returned. */
    static ElementNames judged(String names) {
        String words = words(names);
        return new ElementNames(
                PHRASES.matcher(words).find(),
                isNamedSo(words) && !CLOSED.matcher(words).find(),
                SURE.matcher(words).find());
    }

    private static boolean isNamedSo(String words) {
        for (String word : words.split(" ")) {
            if (WORDS.contains(word) || STEMS.matcher(word).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Returns what class, id and the like of an element say; empty for nothing. */
    static String of(Element element) {
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
