package org.matricula.catalogue.content.web;

import org.jspecify.annotations.Nullable;

/** A choice as it was typed. */
public record ChoiceForm(@Nullable String text, @Nullable Boolean right) {

    public ChoiceForm {
        text = text == null ? "" : text;
        // A box that isn't ticked sends nothing.
        right = right != null && right;
    }

    static ChoiceForm fresh() {
        return new ChoiceForm("", false);
    }
}
