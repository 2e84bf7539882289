package org.matricula.credential.endorsement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.LearnerKeys;
import org.matricula.credential.Achievements;
import org.matricula.credential.IssuerStatements;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Endorsements are asked for, given and withdrawn here; given ones are signed with the endorser's key. */
@Component
public class Endorsements {

    static final int LONGEST = 2000;

    private final EndorsementStore store;
    private final EndorsedThings things;
    private final EndorsementLetters letters;
    private final IssuerStatements statements;
    private final Organisations organisations;
    private final Achievements achievements;
    private final LearnerKeys learnerKeys;
    private final Audit audit;
    private final Clock clock;

    Endorsements(
            EndorsementStore store,
            EndorsedThings things,
            EndorsementLetters letters,
            IssuerStatements statements,
            Organisations organisations,
            Achievements achievements,
            LearnerKeys learnerKeys,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.things = things;
        this.letters = letters;
        this.statements = statements;
        this.organisations = organisations;
        this.achievements = achievements;
        this.learnerKeys = learnerKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who can be asked to endorse what is this organisation's: the others where somebody can answer, by name. */
    public List<Organisation> endorsers(UUID organisationId) {
        return organisations.whereSomebodyMay(Permission.MANAGE_ISSUER).stream()
                .filter(other -> !other.id().equals(organisationId))
                .toList();
    }

    /** The same for one of a learner's credentials. @throws NotFound if the learner doesn't hold it */
    public List<Organisation> endorsers(Person learner, UUID credentialId) {
        return endorsers(things.credential(learner, credentialId).organisationId());
    }

    /**
     * Asks another organisation to endorse this one, or one of its achievements.
     *
     * @throws Invalid naming what can't be
     * @throws Refusal if it was asked already
     */
    @Transactional
    public Endorsement ask(UUID organisationId, @Nullable UUID achievementId, String endorserSlug, String request) {
        var thing = achievementId == null
                ? things.issuer(organisationId)
                : things.achievement(achievements.get(organisationId, achievementId));
        return asked(thing, endorser(endorserSlug, organisationId), request);
    }

    /** A learner asks an organisation to endorse one of the learner's credentials, and so shows it. */
    @Transactional
    public Endorsement askFor(Person learner, UUID credentialId, String endorserSlug, String request) {
        var thing = things.credential(learner, credentialId);
        return asked(thing, endorser(endorserSlug, thing.organisationId()), request);
    }

    private Endorsement asked(EndorsedThing thing, UUID endorserId, String request) {
        check(request, "request");
        var endorsement = thing.endorsement(
                Ids.next(), endorserId, Endorsement.State.ASKED, request.strip(), "", clock.instant());
        if (!store.add(endorsement, null)) throw new Refusal("credential.endorsement.asked-already");
        record(endorsement, "endorsement.asked");
        letters.asked(endorsement);
        return endorsement;
    }

    /**
     * Endorses what has this address, unasked: shown once whom it is about accepts it.
     *
     * @param address of a page: an achievement's, an issuer's, a credential's
     * @throws Invalid if it is none of these, or the endorser's own
     */
    @Transactional
    public Endorsement offer(UUID endorserId, String address, String comment) {
        check(comment, "comment");
        var thing = things.at(address).orElseThrow(() -> Invalid.field("address", "credential.endorsement.unknown"));
        if (thing.organisationId().equals(endorserId)) {
            throw Invalid.field("address", "credential.endorsement.own");
        }
        var offered = thing.endorsement(
                Ids.next(), endorserId, Endorsement.State.OFFERED, "", comment.strip(), clock.instant());
        var signed = statements.endorse(endorserId, offered.id(), thing.name(), thing.id(), offered.comment());
        var placed = offered.at(signed.statusListId(), signed.statusIndex());
        if (!store.add(placed, sealed(placed, signed))) throw new Refusal("credential.endorsement.asked-already");
        record(placed, "endorsement.offered");
        letters.offered(placed);
        return placed;
    }

    /** The endorser says what it was asked to say. @throws NotFound if it was not asked @throws Refusal if that changed */
    @Transactional
    public void give(UUID endorserId, UUID id, String comment) {
        check(comment, "comment");
        var given = ofEndorser(endorserId, id).given(comment.strip(), clock.instant());
        var thing = things.of(given);
        var signed = statements.endorse(endorserId, id, thing.name(), thing.id(), given.comment());
        store.update(given.at(signed.statusListId(), signed.statusIndex()), sealed(given, signed));
        record(given, "endorsement.given");
        letters.given(given);
    }

    @Transactional
    public void decline(UUID endorserId, UUID id, String reason) {
        check(reason, "comment");
        var declined = ofEndorser(endorserId, id).declined(reason.strip(), clock.instant());
        store.update(declined, null);
        record(declined, "endorsement.declined");
        letters.declined(declined);
    }

    /** For good, also in documents that have it inside: its place in the status list says so. */
    @Transactional
    public void withdraw(UUID endorserId, UUID id, String reason) {
        check(reason, "reason");
        var before = ofEndorser(endorserId, id);
        var withdrawn = before.withdrawn(clock.instant());
        store.update(withdrawn, null);
        if (before.statusListId() != null && before.statusIndex() != null) {
            statements.withdraw(id, before.statusListId(), before.statusIndex(), reason.strip());
        }
        record(withdrawn, "endorsement.withdrawn");
        letters.withdrawn(withdrawn, reason.strip());
    }

    @Transactional
    public void show(UUID organisationId, UUID id) {
        update(ofOrganisation(organisationId, id).shown(clock.instant()), "endorsement.shown");
    }

    @Transactional
    public void hide(UUID organisationId, UUID id) {
        update(ofOrganisation(organisationId, id).hidden(clock.instant()), "endorsement.hidden");
    }

    /** The same by the learner whose credential it is about. */
    @Transactional
    public void show(Person learner, UUID id) {
        update(ofLearner(learner, id).shown(clock.instant()), "endorsement.shown");
    }

    @Transactional
    public void hide(Person learner, UUID id) {
        update(ofLearner(learner, id).hidden(clock.instant()), "endorsement.hidden");
    }

    private void update(Endorsement changed, String action) {
        store.update(changed, null);
        record(changed, action);
    }

    private Endorsement ofEndorser(UUID endorserId, UUID id) {
        return store.lock(id)
                .filter(found -> found.endorserId().equals(endorserId))
                .orElseThrow(NotFound::new);
    }

    private Endorsement ofOrganisation(UUID organisationId, UUID id) {
        return store.lock(id)
                .filter(found -> found.organisationId().equals(organisationId) && found.learnerId() == null)
                .orElseThrow(NotFound::new);
    }

    private Endorsement ofLearner(Person learner, UUID id) {
        return store.lock(id)
                .filter(found ->
                        found.learnerId() != null && learner.learnerIds().contains(found.learnerId()))
                .orElseThrow(NotFound::new);
    }

    private UUID endorser(String slug, UUID aboutOrganisation) {
        var found = organisations
                .find(slug.strip())
                .orElseThrow(() -> Invalid.field("endorser", "credential.endorsement.no-organisation"));
        if (found.id().equals(aboutOrganisation)) throw Invalid.field("endorser", "credential.endorsement.own");
        if (!endorsers(aboutOrganisation).contains(found)) {
            throw Invalid.field("endorser", "credential.endorsement.nobody", found.name());
        }
        return found.id();
    }

    private byte[] sealed(Endorsement endorsement, IssuerStatements.Signed signed) {
        var document = signed.document().toString().getBytes(StandardCharsets.UTF_8);
        return endorsement.learnerId() == null
                ? document
                : learnerKeys.keyOf(endorsement.learnerId()).seal(document);
    }

    private void record(Endorsement endorsement, String action) {
        audit.record(endorsement.endorserId(), action, "endorsement", endorsement.id(), Map.of());
    }

    private static void check(String text, String field) {
        if (text.length() > LONGEST) throw Invalid.field(field, "credential.endorsement.long", LONGEST);
    }
}
