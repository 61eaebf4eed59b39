package io.onrecord.settings;

/** A setting with a value that cannot be: the message names the setting, the value, what was expected and where it was set. */
public final class SettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param message the whole message for the user */
    public SettingException(String message) {
        super(message);
    }
}
