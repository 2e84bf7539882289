package org.matricula.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a record, and to what moment it holds: everything that others see is made from this.
 *
 * @param holder the learner's name; null if it isn't shown
 * @param email  the learner's address; null if it isn't shown
 */
public record StatedRecord(
        @Nullable String holder, @Nullable String email, ProgrammeRecord record, RecordFields fields, Instant asOf) {

    /** A signed credential bears name and result, and can't be shown without them. */
    public boolean showsCredentials() {
        return fields.credentials() && fields.name() && fields.grades();
    }

    /** In plain values, with nothing in it that isn't shown. */
    public RecordStatement statement() {
        return new StatementWriter(this).write();
    }
}
