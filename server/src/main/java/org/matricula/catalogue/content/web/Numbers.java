package org.matricula.catalogue.content.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/** Reads numbers that people typed, and says at the field which ones are none. */
final class Numbers {

    private final Invalid.Collector wrong = new Invalid.Collector();

    /** {@code otherwise} if nothing was typed. */
    int whole(String typed, String field, int otherwise) {
        var read = whole(typed, field);
        return read == null ? otherwise : read;
    }

    /** Null if nothing was typed. */
    @Nullable
    Integer whole(String typed, String field) {
        var text = typed.strip();
        if (text.isEmpty()) return null;
        var readable = text.matches("\\d{1,6}");
        wrong.check(readable, field, "catalogue.run.number-wrong");
        return readable ? Integer.valueOf(text) : null;
    }

    /** Null if nothing was typed; a comma may stand for the decimal point. */
    @Nullable
    BigDecimal decimal(String typed, String field) {
        var text = typed.strip().replace(',', '.');
        if (text.isEmpty()) return null;
        var readable = text.matches("[+-]?\\d{1,20}(\\.\\d{1,20})?");
        wrong.check(readable, field, "catalogue.content.decimal-wrong");
        return readable ? new BigDecimal(text) : null;
    }

    /** @throws Invalid naming the fields */
    void orThrow() {
        wrong.orThrow();
    }
}
