package org.matricula.billing.web;

import org.jspecify.annotations.Nullable;

/** Fields of forms. */
final class Entered {

    private Entered() {}

    static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text.strip();
    }
}
