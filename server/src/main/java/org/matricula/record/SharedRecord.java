package org.matricula.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as anyone sees it who has its link. The record itself has nothing that the fields leave out.
 *
 * @param holder  name of the learner; null if it isn't shown
 * @param email   null if it isn't shown
 * @param indexed whether search engines may list it
 * @param asOf    when it was so
 */
public record SharedRecord(
        @Nullable String holder,
        @Nullable String email,
        ProgrammeRecord record,
        RecordFields fields,
        boolean indexed,
        Instant asOf)
        implements LinkedRecord {}
