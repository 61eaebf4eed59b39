package io.onrecord.serde;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a user sets for the registry's client, as the client wants it: all names it looks for, numbers as numbers. */
final class RegistryClientSettings {
    private static final String PREFIX = "schema.registry.";

    /* The client's own defaults are a minute for each address, and nothing remembered of what does not exist. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "http.connect.timeout.ms", 5_000,
            "http.read.timeout.ms", 10_000,
            // A flood of records with an unknown id must not be a flood of requests.
            "missing.id.cache.ttl.sec", 5L);

    private static final Map<String, Function<String, Object>> NUMBERS = Map.of(
            "http.connect.timeout.ms", Integer::valueOf,
            "http.read.timeout.ms", Integer::valueOf,
            "missing.cache.size", Integer::valueOf,
            "missing.id.cache.ttl.sec", Long::valueOf,
            "missing.version.cache.ttl.sec", Long::valueOf,
            "missing.schema.cache.ttl.sec", Long::valueOf,
            "bearer.auth.cache.expiry.buffer.seconds", Short::valueOf);

    private static final Pattern USER_INFO = Pattern.compile("(?<=://)([^/@]+)@");
    private static final String SOURCE = "basic.auth.credentials.source";

    private RegistryClientSettings() {}

    /** Returns the addresses without their user info, for the client logs them as they are given. */
    static List<String> addresses(String urls) {
        return List.of(USER_INFO.matcher(urls.strip()).replaceAll("").split("\\s*,\\s*"));
    }

    /**
     * Returns the client's settings: one given as {@code schema.registry.NAME} holds for {@code NAME} too, and the
     * {@code user:password@} of an address becomes {@code basic.auth.user.info}.
     *
     * @throws IllegalArgumentException where a number is none
     */
    static Map<String, Object> of(String urls, Map<String, String> properties) {
        Map<String, Object> settings = of(properties);
        Matcher userInfo = USER_INFO.matcher(urls);
        if ("URL".equals(settings.getOrDefault(SOURCE, "URL")) && userInfo.find()) {
            settings.put(SOURCE, "USER_INFO");
            settings.put("basic.auth.user.info", URLDecoder.decode(userInfo.group(1), StandardCharsets.UTF_8));
        }
        return settings;
    }

    private static Map<String, Object> of(Map<String, String> properties) {
        Map<String, Object> settings = new HashMap<>(DEFAULTS);
        properties.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                String bare = name.substring(PREFIX.length());
                settings.put(bare, typed(bare, value));
            }
        });
        properties.forEach((name, value) -> settings.put(name, typed(name, value)));
        return settings;
    }

    private static Object typed(String name, String value) {
        Function<String, Object> number = NUMBERS.get(name);
        if (number == null) {
            return value;
        }
        try {
            return number.apply(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "registry setting " + name + ": expected a number, found '" + value + "'");
        }
    }
}
