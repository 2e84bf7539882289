package org.matricula.credential.framework.web;

import org.jspecify.annotations.Nullable;
import org.matricula.credential.framework.FrameworkFile;
import org.matricula.platform.Invalid;
import org.springframework.web.multipart.MultipartFile;

/** A framework as a form or a program sends it. */
record SentFramework(
        @Nullable MultipartFile file,
        @Nullable String name,
        @Nullable String url) {

    /** @throws Invalid naming {@code file} if none was chosen */
    FrameworkFile file(String missing) {
        if (file == null || file.isEmpty()) throw Invalid.field("file", missing);
        return new FrameworkFile(file, file.getSize(), stripped(name), stripped(url));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
