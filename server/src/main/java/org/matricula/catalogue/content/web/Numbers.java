package org.matricula.catalogue.content.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/**
 * Reads numbers that people typed. What is none, or is out of its range, is said at the field in one sentence that names
 * both, so that nobody mends a form one number at a time.
 */
final class Numbers {

    private final Invalid.Collector wrong = new Invalid.Collector();

    /**
     * What a whole number may be.
     *
     * @param sentence the key of what is said otherwise; {@code arguments} come first in it, then the least and the most
     */
    record Range(String field, int least, int most, String sentence, Object... arguments) {

        private Object[] all() {
            var all = new Object[arguments.length + 2];
            System.arraycopy(arguments, 0, all, 0, arguments.length);
            all[arguments.length] = least;
            all[arguments.length + 1] = most;
            return all;
        }
    }

    /** {@code otherwise} if nothing was typed, and for what is wrong. */
    int whole(String typed, int otherwise, Range range) {
        var read = whole(typed, range);
        return read == null ? otherwise : read;
    }

    /** Null if nothing was typed, and for what is wrong. */
    @Nullable
    Integer whole(String typed, Range range) {
        var text = typed.strip();
        if (text.isEmpty()) return null;
        var number = text.matches("[+-]?\\d{1,6}") ? Integer.valueOf(text) : null;
        var fits = number != null && number >= range.least() && number <= range.most();
        wrong.check(fits, range.field(), range.sentence(), range.all());
        return fits ? number : null;
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
