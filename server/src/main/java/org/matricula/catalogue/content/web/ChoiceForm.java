package org.matricula.catalogue.content.web;

import org.jspecify.annotations.Nullable;

/** A choice as it was typed. */
public record ChoiceForm(@Nullable String text, boolean right) {

    public ChoiceForm {
        text = text == null ? "" : text;
    }

    static ChoiceForm fresh() {
        return new ChoiceForm("", false);
    }
}
