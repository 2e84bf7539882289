package org.matricula.openbadges;

import java.time.Duration;
import java.time.Instant;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.Check.Outcome;
import tools.jackson.databind.node.ObjectNode;

/** The period of validity: from the first instant on, until the last one inclusive (VC Data Model 2.0, 4.9). */
final class DateChecks {

    private DateChecks() {}

    static Check check(ObjectNode credential, Instant now) {
        return check(credential, now, Duration.ZERO);
    }

    /** {@code early} is how long before its first instant it passes already. */
    static Check check(ObjectNode credential, Instant now, Duration early) {
        try {
            var older = credential.has("issuanceDate") && !credential.has("validFrom");
            var from = Dates.optional(credential, older ? "issuanceDate" : "validFrom");
            var until = Dates.optional(credential, older ? "expirationDate" : "validUntil");
            if (from.isPresent() && from.get().isAfter(now.plus(early))) {
                throw new RefusedException(Reason.NOT_YET_VALID, from.get().toString());
            }
            if (until.isPresent() && until.get().isBefore(now)) {
                throw new RefusedException(Reason.EXPIRED, until.get().toString());
            }
            if (from.isEmpty() && until.isEmpty()) {
                return Check.of(Kind.DATES, Outcome.NOT_APPLICABLE, Reason.NO_DATES);
            }
            return Check.passed(Kind.DATES);
        } catch (RefusedException e) {
            return Check.refused(Kind.DATES, e);
        }
    }
}
