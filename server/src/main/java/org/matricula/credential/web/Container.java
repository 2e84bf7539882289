package org.matricula.credential.web;

import java.util.Locale;

/** What carries a credential and shows people something of its own, which nobody has checked. */
public enum Container {
    PDF,
    PICTURE;

    /** The key of a sentence that says so. */
    public String key() {
        return "credential.verified.in-" + name().toLowerCase(Locale.ROOT);
    }
}
