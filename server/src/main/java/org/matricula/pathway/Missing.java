package org.matricula.pathway;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a record lacks for a pathway: so many requirements more.
 *
 * @param percentage the mark each of them has to have at least; null if any will do
 */
public record Missing(int requirements, @Nullable BigDecimal percentage) {

    public static final Missing NOTHING = new Missing(0, null);

    public boolean isNothing() {
        return requirements == 0;
    }
}
