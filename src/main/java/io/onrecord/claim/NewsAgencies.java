package io.onrecord.claim;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which outlets are news agencies: what they and others carry alike is theirs. */
final class NewsAgencies {
    private static final Pattern CALLED =
            Pattern.compile(".*\\b(?:wire|newswire|news agency|press agency|press trust)");
    private static final Set<String> KNOWN = Set.of(
            "aap",
            "afp",
            "agence france-presse",
            "anadolu",
            "ansa",
            "ap",
            "associated press",
            "australian associated press",
            "belga",
            "belta",
            "canadian press",
            "dpa",
            "efe",
            "interfax",
            "interfax-ukraine",
            "itar-tass",
            "jiji press",
            "kyodo",
            "kyodo news",
            "lusa",
            "pa media",
            "press association",
            "press trust of india",
            "pti",
            "reuters",
            "ria novosti",
            "ritzau",
            "tass",
            "the associated press",
            "the canadian press",
            "ukrinform",
            "united press international",
            "upi",
            "xinhua",
            "yonhap");

    private NewsAgencies() {}

    /** Returns whether {@code outlet} is a news agency, by its name. */
    static boolean isOne(String outlet) {
        String name = outlet.strip().toLowerCase(Locale.ROOT);
        return KNOWN.contains(name) || CALLED.matcher(name).matches();
    }
}
