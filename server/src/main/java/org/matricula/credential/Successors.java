package org.matricula.credential;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.matricula.account.LearnerKeys;
import org.matricula.openbadges.StatusEntry;
import org.matricula.platform.Gone;
import org.matricula.platform.PublicUrl;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the credential that takes another's place: what the former says, with some of it changed, under an address and a
 * place in a status list of its own, signed with the key of today. Its page shows what the former's does, and the award
 * points to it from then on.
 */
@Component
final class Successors {

    private final CredentialStore store;
    private final SuccessionStore succession;
    private final AwardStore awards;
    private final Issuers issuers;
    private final StatusLists statusLists;
    private final LearnerKeys learnerKeys;
    private final PublicUrl publicUrl;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Successors(
            CredentialStore store,
            SuccessionStore succession,
            AwardStore awards,
            Issuers issuers,
            StatusLists statusLists,
            LearnerKeys learnerKeys,
            PublicUrl publicUrl,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.succession = succession;
        this.awards = awards;
        this.issuers = issuers;
        this.statusLists = statusLists;
        this.learnerKeys = learnerKeys;
        this.publicUrl = publicUrl;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Call in a transaction, with the former kept from others. @throws Gone if the learner's data was erased */
    CredentialAddress of(CredentialStore.Facts former, DocumentChanges changes) {
        var key = learnerKeys.find(former.learnerId()).orElseThrow(() -> new Gone("credential.erased"));
        var address = CredentialAddress.random();
        var place = statusLists.take(former.organisationId(), 1).getFirst();
        var document = document(key.open(store.sealedDocument(former.credentialId())), address, place, changes);
        var now = clock.instant();
        var signed = issuers.signer(former.organisationId()).credentials().sign(document, now);
        var awardedAt = changes.awardedAt() == null ? former.awardedAt() : changes.awardedAt();
        var sealed = key.seal(signed.toString().getBytes(StandardCharsets.UTF_8));
        awards.addCredentials(List.of(credential(former, changes, address, place, sealed, awardedAt, now)));
        succession.replace(former.credentialId(), address.credentialId());
        awards.replace(
                former,
                address.credentialId(),
                key.seal(address.token().value().getBytes(StandardCharsets.US_ASCII)),
                awardedAt,
                now);
        events.publishEvent(new CredentialReplaced(former.learnerId(), former.credentialId(), address.credentialId()));
        return address;
    }

    /** Whether these changes would make it say anything else. @throws Gone if the learner's data was erased */
    boolean differ(CredentialStore.Facts former, DocumentChanges changes) {
        var key = learnerKeys.find(former.learnerId()).orElseThrow(() -> new Gone("credential.erased"));
        var said = (ObjectNode) json.readTree(key.open(store.sealedDocument(former.credentialId())));
        var changed = said.deepCopy();
        changes.apply(changed);
        return !changed.equals(said);
    }

    private ObjectNode document(
            byte[] former, CredentialAddress address, StatusLists.Place place, DocumentChanges changes) {
        var document = (ObjectNode) json.readTree(former);
        document.remove("proof");
        document.put("id", publicUrl.of(address.path()));
        var list = publicUrl.of("/status/" + place.listToken());
        document.set(
                "credentialStatus",
                StatusEntry.of(StatusEntry.Purpose.REVOCATION, place.index(), list)
                        .toJson());
        document.set("refreshService", RefreshAddress.of(publicUrl, address));
        changes.apply(document);
        return document;
    }

    private static AwardStore.SealedCredential credential(
            CredentialStore.Facts former,
            DocumentChanges changes,
            CredentialAddress address,
            StatusLists.Place place,
            byte[] sealed,
            Instant awardedAt,
            Instant now) {
        return new AwardStore.SealedCredential(
                address.credentialId(),
                former.learnerId(),
                former.organisationId(),
                former.achievementId(),
                former.achievementVersion(),
                place.listId(),
                place.index(),
                sealed,
                awardedAt,
                now,
                changes.validUntil() == null ? former.validUntil() : changes.validUntil(),
                former.page(),
                former.hidesName());
    }
}
