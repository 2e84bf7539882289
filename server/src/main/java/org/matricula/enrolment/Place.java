package org.matricula.enrolment;

import org.jspecify.annotations.Nullable;
import org.matricula.platform.Refusal;

/** Where a person stands with a run. */
public sealed interface Place {

    /** They may join by themselves, on these terms. */
    record Offered(Terms terms) implements Place {}

    /** They can't join, and why. */
    record Refused(Refusal reason) implements Place {}

    /** They take part. */
    record Taken(Enrolment enrolment, Terms terms) implements Place {}

    /** They left; {@code reason} is why they can't come back, null if they can. */
    record Left(Enrolment enrolment, Terms terms, @Nullable Refusal reason) implements Place {

        public boolean mayReturn() {
            return reason == null;
        }
    }
}
