package org.matricula.credential.recipient;

import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Evidence;

/** What shows that somebody did it: an address, a name, a description in Markdown; empty is none. */
public record Proof(String url, String name, String description) {

    public Proof(@Nullable String url, @Nullable String name, @Nullable String description) {
        this.url = url == null ? "" : url.strip();
        this.name = name == null ? "" : name.strip();
        this.description = description == null ? "" : description.strip();
    }

    public boolean saysNothing() {
        return url.isEmpty() && name.isEmpty() && description.isEmpty();
    }

    Evidence toEvidence() {
        return new Evidence(unlessEmpty(url), unlessEmpty(name), unlessEmpty(description), null, null, null);
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
