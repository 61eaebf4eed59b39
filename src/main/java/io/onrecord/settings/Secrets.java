package io.onrecord.settings;

import java.util.regex.Pattern;

/** What must not be shown: which settings hold secrets, and how they look in logs, errors and listings. */
final class Secrets {
    private static final Pattern NAME = Pattern.compile(
            "password|secret|jaas|token|credential(?!s\\.source)|user\\.info|keystore\\.key|private",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/@\\s]+@");
    private static final String MASK = "****";

    private Secrets() {}

    /** Returns the value fit to be shown: a mask for a secret, an address without its user and password. */
    static String masked(String name, String value) {
        return NAME.matcher(name).find() ? MASK : USER_INFO.matcher(value).replaceAll(MASK + "@");
    }
}
