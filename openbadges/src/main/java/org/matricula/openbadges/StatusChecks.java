package org.matricula.openbadges;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.Check.Outcome;
import org.matricula.openbadges.StatusEntry.Purpose;
import tools.jackson.databind.node.ObjectNode;

/** Asks the status lists that a credential names (Bitstring Status List 1.0, 3.2). */
final class StatusChecks {

    private static final int MOST_ENTRIES = 4;

    /** A list signed while a credential is being checked begins a moment later, and clocks differ. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final Set<Reason> UNFETCHED =
            Set.of(Reason.UNREACHABLE, Reason.NOT_FOUND, Reason.GONE, Reason.ADDRESS_REFUSED, Reason.RESPONSE_REFUSED);

    private final Fetcher fetcher;
    private final SignatureChecks signatures;

    StatusChecks(Fetcher fetcher, SignatureChecks signatures) {
        this.fetcher = fetcher;
        this.signatures = signatures;
    }

    Check check(ObjectNode credential, Instant now) {
        var entries = JsonObjects.list(credential.path("credentialStatus"));
        if (entries.isEmpty()) return Check.of(Kind.STATUS, Outcome.NOT_APPLICABLE, Reason.NO_STATUS);
        try {
            if (entries.size() > MOST_ENTRIES) throw new RefusedException(Reason.STATUS_MALFORMED, "number of entries");
            for (var entry : entries) {
                if (!(entry instanceof ObjectNode object)) throw new RefusedException(Reason.STATUS_MALFORMED, "type");
                requireUnset(StatusEntry.of(object), now);
            }
            return Check.passed(Kind.STATUS);
        } catch (RefusedException e) {
            return Check.refused(Kind.STATUS, e);
        }
    }

    private void requireUnset(StatusEntry entry, Instant now) {
        var list = list(entry, now);
        if (entry.index() >= list.size()) throw new RefusedException(Reason.STATUS_MALFORMED, "statusListIndex");
        if (!list.isSet(entry.index())) return;
        throw new RefusedException(entry.purpose() == Purpose.REVOCATION ? Reason.REVOKED : Reason.SUSPENDED);
    }

    private BitstringStatusList list(StatusEntry entry, Instant now) {
        try {
            var shape = CredentialShape.read(StrictJson.text(fetcher.fetch(new URI(entry.list()))));
            requireTrustworthy(shape, entry, now);
            var encoded = shape.credential()
                    .path("credentialSubject")
                    .path("encodedList")
                    .asString("");
            // StatusList2021 writes the same bytes without the prefix that names their alphabet.
            return BitstringStatusList.decode(entry.older() ? "u" + encoded : encoded);
        } catch (URISyntaxException e) {
            throw new RefusedException(Reason.STATUS_MALFORMED, e, "statusListCredential");
        } catch (RefusedException e) {
            if (UNFETCHED.contains(e.reason())) throw e;
            throw new RefusedException(Reason.STATUS_LIST_INVALID, e, entry.list(), String.valueOf(e.getMessage()));
        }
    }

    private void requireTrustworthy(CredentialShape shape, StatusEntry entry, Instant now) {
        var json = shape.credential();
        var subject = json.path("credentialSubject");
        var type = entry.older() ? BitstringStatusList.OLDER_TYPE : BitstringStatusList.TYPE;
        if (!JsonObjects.texts(json.path("type")).contains(type)) {
            throw new RefusedException(Reason.UNSUPPORTED_STATUS, "type");
        }
        if (json.has("id") && !json.path("id").asString("").equals(entry.list())) {
            throw new RefusedException(Reason.STATUS_MALFORMED, "id");
        }
        if (!JsonObjects.texts(subject.path("statusPurpose"))
                .contains(entry.purpose().word())) {
            throw new RefusedException(Reason.STATUS_MALFORMED, "statusPurpose");
        }
        var checks = new java.util.ArrayList<>(signatures.check(shape, now));
        checks.add(DateChecks.check(json, now, CLOCK_SKEW));
        requirePassed(checks);
    }

    private static void requirePassed(List<Check> checks) {
        for (var check : checks) {
            if (!check.passed() && check.outcome() != Outcome.NOT_APPLICABLE && check.reason() != null) {
                throw new RefusedException(check.reason(), check.arguments().toArray(String[]::new));
            }
        }
    }
}
