package org.matricula.discussion.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;

/** What somebody writes. {@code key} is the form's own, so that sending it twice posts once. */
public record CommentForm(@Nullable UUID key, @Nullable String text) {

    static CommentForm fresh() {
        return new CommentForm(Ids.next(), "");
    }

    static CommentForm of(String text) {
        return new CommentForm(Ids.next(), text);
    }

    UUID formKey() {
        return key == null ? Ids.next() : key;
    }

    public String words() {
        return text == null ? "" : text;
    }
}
