package org.matricula.pathway;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.matricula.catalogue.Entered;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For which programmes pathways are: the institution proposes, the programme's provider approves, either may end it.
 * What was sent by then goes on.
 */
@Service
public class Pairings {

    private static final int REASON_LENGTH = 2_000;

    private final PairingStore store;
    private final PairingLetters letters;
    private final Audit audit;
    private final Clock clock;

    Pairings(PairingStore store, PairingLetters letters, Audit audit, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Pairing> find(UUID pathwayId, UUID programmeId) {
        return store.find(pathwayId, programmeId);
    }

    /** Of a pathway, the newest proposal first. */
    public List<Pairing> of(UUID pathwayId) {
        return store.of(pathwayId);
    }

    /** Of all its pathways, the newest proposal first. */
    public List<Pairing> ofInstitution(UUID organisationId) {
        return store.ofInstitution(organisationId);
    }

    /** Of these programmes, the newest proposal first. */
    public List<Pairing> ofProgrammes(Collection<UUID> programmeIds) {
        return programmeIds.isEmpty() ? List.of() : store.ofProgrammes(programmeIds);
    }

    /**
     * The institution asks the provider to show its pathway to the programme's learners. Proposing once more what ended,
     * or what asks something else now, asks anew; what says the same already stays as it is.
     *
     * @param version of the pairing that the editor saw; 0 if there was none
     * @throws Invalid naming {@code requirements} or {@code percentage}
     * @throws Refusal if somebody else has proposed something else since
     */
    @Transactional
    public Pairing propose(Pathway pathway, Programme programme, int version, Minimum minimum) {
        MinimumRule.check(minimum, programme);
        store.oneAtATime(pathway.id());
        var before = store.hold(pathway.id(), programme.id());
        if (before.filter(one -> one.isAlive() && one.minimum().equals(minimum)).isPresent()) return before.get();
        before.ifPresent(one -> one.requireSeen(version));
        var next = before.map(Pairing::version).orElse(0) + 1;
        var proposed = Pairing.propose(pathway.id(), programme.id(), minimum, next, clock.instant());
        store.put(proposed);
        record(pathway.organisationId(), "pathway.proposed", proposed);
        letters.proposed(pathway, programme);
        return proposed;
    }

    /** The same, whatever it asked until now. @throws Invalid as above */
    @Transactional
    public Pairing propose(Pathway pathway, Programme programme, Minimum minimum) {
        store.oneAtATime(pathway.id());
        var seen = find(pathway.id(), programme.id()).map(Pairing::version).orElse(0);
        return propose(pathway, programme, seen, minimum);
    }

    /** For the provider. @throws NotFound if it isn't of this provider's @throws Refusal if it waits for no answer */
    @Transactional
    public Pairing approve(Pathway pathway, Programme programme, Organisation provider) {
        return answer(pathway, programme, provider, "pathway.approved", one -> one.approve(clock.instant()));
    }

    /** @param reason for the institution; may be empty @throws Invalid, NotFound, Refusal as above */
    @Transactional
    public Pairing decline(Pathway pathway, Programme programme, Organisation provider, String reason) {
        var why = reason(reason);
        return answer(pathway, programme, provider, "pathway.declined", one -> one.decline(why, clock.instant()));
    }

    /** By the provider: its learners see the pathway no more. @throws as above */
    @Transactional
    public Pairing end(Pathway pathway, Programme programme, Organisation provider, String reason) {
        var why = reason(reason);
        return answer(pathway, programme, provider, "pathway.ended", one -> one.end(why, clock.instant()));
    }

    /** By the institution. @throws NotFound if there is no such proposal @throws Refusal if it is over already */
    @Transactional
    public Pairing takeBack(Pathway pathway, UUID programmeId) {
        return change(
                pathway.id(),
                programmeId,
                pathway.organisationId(),
                "pathway.taken-back",
                one -> one.end("", clock.instant()));
    }

    /** The provider has added it itself, for an institution that has nobody here. */
    void approved(Pathway pathway, Programme programme, Minimum minimum) {
        MinimumRule.check(minimum, programme);
        var now = clock.instant();
        var pairing =
                Pairing.propose(pathway.id(), programme.id(), minimum, 1, now).approve(now);
        store.put(pairing);
        record(programme.organisationId(), "pathway.approved", pairing);
    }

    /** The provider asks for something else, for an institution that has nobody here. @throws Invalid, Refusal as {@link #propose} */
    Pairing ask(Pathway pathway, Programme programme, int version, Minimum minimum) {
        MinimumRule.check(minimum, programme);
        return change(
                pathway.id(),
                programme.id(),
                programme.organisationId(),
                "pathway.minimum-changed",
                one -> one.asking(version, minimum));
    }

    private Pairing answer(
            Pathway pathway, Programme programme, Organisation provider, String action, UnaryOperator<Pairing> change) {
        if (!programme.organisationId().equals(provider.id())) throw new NotFound();
        var changed = change(pathway.id(), programme.id(), provider.id(), action, change);
        letters.answered(pathway, programme, provider, changed);
        return changed;
    }

    private Pairing change(
            UUID pathwayId, UUID programmeId, UUID actingFor, String action, UnaryOperator<Pairing> change) {
        var changed = change.apply(store.hold(pathwayId, programmeId).orElseThrow(NotFound::new));
        store.put(changed);
        record(actingFor, action, changed);
        return changed;
    }

    private void record(UUID organisationId, String action, Pairing pairing) {
        audit.record(
                organisationId, action, "pathway", pairing.pathwayId(), Map.of("programme", pairing.programmeId()));
    }

    private static String reason(String entered) {
        var reason = Entered.text(entered);
        if (reason.length() > REASON_LENGTH)
            throw Invalid.field("reason", "pathway.manage.too-long", REASON_LENGTH, reason.length());
        return reason;
    }
}
