package org.matricula.enrolment;

import java.util.Optional;
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

    /** The enrolment behind it, whether active or not. */
    default Optional<Enrolment> anyEnrolment() {
        return switch (this) {
            case Taken(var enrolment, var terms) -> Optional.of(enrolment);
            case Left(var enrolment, var terms, var reason) -> Optional.of(enrolment);
            case Offered offered -> Optional.empty();
            case Refused refused -> Optional.empty();
        };
    }
}
