package org.matricula.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.organisation.Organisation;

/**
 * An agreement to record.
 *
 * @param provider null if none, or an unknown one, was named
 * @param course   null for all of the provider's
 * @param from     null: at once
 * @param until    the first moment it doesn't cover; null: no end
 */
public record NewAgreement(
        @Nullable Organisation provider,
        @Nullable Course course,
        @Nullable Instant from,
        @Nullable Instant until) {}
