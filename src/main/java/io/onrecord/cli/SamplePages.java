package io.onrecord.cli;

import java.util.List;
import java.util.Locale;

/** Pages of invented news with as much around the article as real ones have, for measurements. */
final class SamplePages {
    private static final String SCRIPT =
            "window.dataLayer=window.dataLayer||[];function track(e,t){dataLayer.push({event:e,time:t,page:location.href})};";
    private static final int SCRIPTS = 60;
    private static final int STORIES = 30;

    private SamplePages() {}

    /**
     * Returns a page of some 25 kB.
     *
     * @param number makes the page unlike all others
     * @param paragraphs the article
     */
    static String page(int number, String title, List<String> paragraphs) {
        StringBuilder page = new StringBuilder(1 << 15);
        page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append(" | Harbour Times</title>");
        page.append(
                "<meta property=\"og:site_name\" content=\"Harbour Times\"><meta property=\"article:published_time\" content=\"2026-05-04T08:30:00Z\">");
        page.append("<style>")
                .append(".a-b{margin:0 auto;padding:1rem}".repeat(SCRIPTS))
                .append("</style>");
        page.append("<script>")
                .append(SCRIPT.repeat(SCRIPTS))
                .append("</script></head><body class=\"page page--article\">");
        page.append("<header class=\"site-header\"><nav><ul>");
        for (int i = 0; i < STORIES; i++) {
            page.append(String.format(
                    Locale.ROOT,
                    "<li class=\"nav__item\"><a href=\"/section/%d\" class=\"nav__link\">Section %d</a></li>",
                    i,
                    i));
        }
        page.append("</ul></nav></header><main><article class=\"story\"><h1 class=\"story__title\">")
                .append(title)
                .append("</h1>");
        page.append("<div class=\"story__byline\">By Ilse Marrow</div><div class=\"story__body\">");
        for (String paragraph : paragraphs) {
            page.append("<p class=\"story__text\">").append(paragraph).append("</p>");
            page.append("<div class=\"ad-slot\"><span>Advertisement</span></div>");
        }
        page.append("<p class=\"story__text\">This was number ")
                .append(number)
                .append(" of the day, the harbour master said.</p></div></article>");
        page.append("<aside class=\"related\"><h2>Related stories</h2>");
        for (int i = 0; i < STORIES; i++) {
            page.append(String.format(
                    Locale.ROOT,
                    "<div class=\"teaser\"><h3 class=\"teaser__title\"><a href=\"/story/%d\">Captain %d says that the fog was thicker than allowed</a></h3><p class=\"teaser__text\">And nobody on the pier was surprised to hear it.</p></div>",
                    i,
                    i));
        }
        page.append(
                "</aside></main><footer class=\"site-footer\"><p>Harbour Times, 1 Quay Street. All rights reserved.</p></footer></body></html>");
        return page.toString();
    }
}
