package org.matricula.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;

/**
 * A price to agree on, as entered: amounts are "12.50".
 *
 * @param amount    blank unless it is negotiated
 * @param course    null for all courses
 * @param validFrom null: at once
 */
public record NewPrice(
        @Nullable Basis basis,
        String currency,
        String amount,
        @Nullable Course course,
        @Nullable Instant validFrom) {}
