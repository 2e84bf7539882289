package org.matricula.credential;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.matricula.openbadges.EndorsementCredential;
import org.matricula.openbadges.StatusEntry;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What an issuer signs besides credentials: endorsements, each with a place in a status list so that it can be withdrawn. */
@Component
public class IssuerStatements {

    private final Issuers issuers;
    private final Organisations organisations;
    private final StatusLists statusLists;
    private final StandingStore store;
    private final PublicUrl publicUrl;
    private final Clock clock;

    IssuerStatements(
            Issuers issuers,
            Organisations organisations,
            StatusLists statusLists,
            StandingStore store,
            PublicUrl publicUrl,
            Clock clock) {
        this.issuers = issuers;
        this.organisations = organisations;
        this.statusLists = statusLists;
        this.store = store;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** A signed document and its place. */
    public record Signed(ObjectNode document, UUID statusListId, int statusIndex) {}

    /** @param endorsed the id of what is endorsed */
    @Transactional
    public Signed endorse(UUID endorserId, UUID id, String name, String endorsed, String comment) {
        var organisation = organisations.get(endorserId.toString());
        var signer = issuers.signer(endorserId);
        var now = clock.instant();
        var place = statusLists.take(endorserId, 1).getFirst();
        var unsigned = new EndorsementCredential(
                        "urn:uuid:" + id,
                        name,
                        new AchievementWriter(organisation, publicUrl).issuer(signer.issuer()),
                        now,
                        endorsed,
                        comment.isBlank() ? null : comment,
                        StatusEntry.of(
                                StatusEntry.Purpose.REVOCATION,
                                place.index(),
                                publicUrl.of("/status/" + place.listToken())))
                .toJson();
        return new Signed(signer.credentials().sign(unsigned, now), place.listId(), place.index());
    }

    /** Says in the status list that a statement doesn't hold any more. */
    @Transactional
    public void withdraw(UUID id, UUID statusListId, int statusIndex, String reason) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = Caller.currentAccountId().orElse(null);
        store.change(id, statusListId, statusIndex, new Standing(Standing.Status.REVOKED, reason, at), by);
        statusLists.changed(statusListId);
    }

    /** The id of an issuer in signed documents. */
    public String issuerId(UUID organisationId) {
        return issuers.of(organisationId).did();
    }
}
