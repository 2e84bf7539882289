package org.matricula.platform.web;

import static org.matricula.platform.text.Text.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;

/** What is wrong with a form that was sent: sentences above the form, and one at each field concerned. */
public record FormErrors(
        List<Invalid.Field> fields, @Nullable String general) {

    public static final FormErrors NONE = new FormErrors(List.of(), null);

    public static FormErrors of(Invalid invalid) {
        return new FormErrors(invalid.fields(), null);
    }

    public static FormErrors of(Refusal refusal) {
        return new FormErrors(List.of(), t(refusal.key(), refusal.arguments()));
    }

    public boolean any() {
        return general != null || !fields.isEmpty();
    }

    /** The sentence for the input with this name, else null. */
    public @Nullable String at(String field) {
        return fields.stream()
                .filter(wrong -> wrong.field().equals(field))
                .findFirst()
                .map(FormErrors::sentence)
                .orElse(null);
    }

    public static String sentence(Invalid.Field field) {
        return t(field.key(), field.arguments().toArray());
    }
}
