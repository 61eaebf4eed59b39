package io.onrecord.serde;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a user's secrets out of any message, wherever another's code has put them. */
final class Redaction {
    private static final Pattern SECRET =
            Pattern.compile("user\\.info|password|token|secret|credential(?!s\\.source)|key$|jaas");
    private static final Pattern IN_URL = Pattern.compile("(?<=://)[^/@,\\s]+(?=@)");
    private static final String MASK = "***";

    private final List<String> secrets;

    private Redaction(List<String> secrets) {
        this.secrets = secrets;
    }

    /** Returns the redaction of what these addresses and settings hold. */
    static Redaction of(String urls, Map<String, String> properties) {
        Stream<String> set = properties.entrySet().stream()
                .filter(property -> SECRET.matcher(property.getKey()).find())
                .map(Map.Entry::getValue);
        Stream<String> inUrls = IN_URL.matcher(urls).results().map(found -> found.group());
        List<String> secrets = new ArrayList<>();
        Stream.concat(set, inUrls).filter(secret -> !secret.isBlank()).forEach(secret -> {
            secrets.add(secret);
            int colon = secret.indexOf(':');
            if (colon >= 0 && colon + 1 < secret.length()) {
                secrets.add(secret.substring(colon + 1)); // the password of user:password
            }
        });
        // The longest first, lest a secret that is part of another leaves the rest of that one behind.
        secrets.sort(Comparator.comparingInt(String::length).reversed());
        return new Redaction(List.copyOf(secrets));
    }

    /** Returns the message without them. */
    String of(String message) {
        String redacted = IN_URL.matcher(message).replaceAll(Matcher.quoteReplacement(MASK));
        for (String secret : secrets) {
            redacted = redacted.replace(secret, MASK);
        }
        return redacted;
    }
}
