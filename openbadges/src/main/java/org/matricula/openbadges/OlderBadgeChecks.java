package org.matricula.openbadges;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.Check.Outcome;
import tools.jackson.databind.node.ObjectNode;

/** Verifies assertions of Open Badges 2.0 (2.0, Verification): one of each kind of check, as for credentials. */
final class OlderBadgeChecks {

    private final HostedBadges hosted;
    private final SignedBadges signed;

    OlderBadgeChecks(Fetcher fetcher) {
        var documents = new OlderDocuments(fetcher);
        hosted = new HostedBadges(documents);
        signed = new SignedBadges(documents);
    }

    /** What was found at the addresses of a badge, and the checks SIGNATURE, ISSUER and STATUS. */
    record Found(ObjectNode assertion, ObjectNode badge, ObjectNode issuer, List<Check> checks) {}

    Verification verify(OlderBadge badge, Instant now) {
        Found found = null;
        var checks = new ArrayList<Check>();
        checks.add(Check.passed(Kind.FORMAT));
        checks.add(Check.of(Kind.CONTEXT, Outcome.NOT_APPLICABLE, Reason.OLDER_STANDARD));
        checks.add(form(badge.assertion()));
        try {
            found = badge.isHosted() ? hosted.check(badge) : signed.check(badge);
            checks.addAll(found.checks());
        } catch (RefusedException e) {
            checks.add(Check.refused(Kind.SIGNATURE, e));
            checks.add(Check.refused(Kind.ISSUER, e));
            checks.add(Check.unchecked(Kind.STATUS));
        }
        var assertion = found == null ? badge.assertion() : found.assertion();
        checks.add(DateChecks.check(OlderDates.of(assertion), now));
        return new Verification(assertion, checks, view(assertion, found));
    }

    /** The schema is of Open Badges 3; what this assertion has to have was looked at when it was read. */
    private static Check form(ObjectNode assertion) {
        var recipient = OlderBadgeView.identity(assertion.path("recipient"));
        if (!recipient.isReadable()) {
            var algorithm = recipient.identityHash().replaceFirst("\\$.*", "");
            return Check.refused(Kind.SCHEMA, new RefusedException(Reason.UNSUPPORTED_RECIPIENT, algorithm));
        }
        return Check.of(Kind.SCHEMA, Outcome.NOT_APPLICABLE, Reason.OLDER_STANDARD);
    }

    private static @Nullable AchievementCredential view(ObjectNode assertion, @Nullable Found found) {
        if (found != null) return OlderBadgeView.of(assertion, found.badge(), found.issuer());
        return assertion.path("badge") instanceof ObjectNode embedded
                        && embedded.path("issuer") instanceof ObjectNode issuer
                ? OlderBadgeView.of(assertion, embedded, issuer)
                : null;
    }
}
