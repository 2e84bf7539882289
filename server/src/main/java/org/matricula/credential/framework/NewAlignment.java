package org.matricula.credential.framework;

import org.jspecify.annotations.Nullable;

/** A skill of a framework that is not here, as somebody enters it. */
public record NewAlignment(
        @Nullable String name,
        @Nullable String url,
        @Nullable String code,
        @Nullable String framework) {

    public static final NewAlignment EMPTY = new NewAlignment("", "", "", "");

    NewAlignment stripped() {
        return new NewAlignment(stripped(name), stripped(url), stripped(code), stripped(framework));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
