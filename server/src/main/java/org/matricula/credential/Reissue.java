package org.matricula.credential;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues a credential anew: corrected, renewed, or with the name its holder bears now. */
@Component
public class Reissue {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NARRATIVE = 10_000;

    private final CredentialStore store;
    private final SuccessionStore succession;
    private final StandingChanges changes;
    private final Successors successors;
    private final HolderLetters letters;
    private final Clock clock;

    Reissue(
            CredentialStore store,
            SuccessionStore succession,
            StandingChanges changes,
            Successors successors,
            HolderLetters letters,
            Clock clock) {
        this.store = store;
        this.succession = succession;
        this.changes = changes;
        this.successors = successors;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Puts right what a credential says. The former is revoked, and its page leads to the new one.
     *
     * @throws NotFound if it is not this issuer's
     * @throws Refusal if it was revoked or replaced
     * @throws Invalid if a change can't be, or nothing would change
     */
    @Transactional
    public CredentialAddress correct(UUID organisationId, UUID credentialId, DocumentChanges what, String reason) {
        var why = StandingChanges.reason(reason);
        check(what);
        var former = standing(organisationId, credentialId);
        new Invalid.Collector()
                .check(successors.differ(former, what), "holder", "credential.lifecycle.correct.nothing")
                .orThrow();
        var next = successors.of(former, what);
        changes.change(former, Standing.Status.REVOKED, why, "credential.corrected");
        letters.corrected(former, next, why);
        return next;
    }

    /**
     * Lets a credential hold for longer, from the same award. The former ends when it would have.
     *
     * @throws NotFound @throws Refusal as above
     * @throws Invalid if the end is past, or not after the former one
     */
    @Transactional
    public CredentialAddress renew(UUID organisationId, UUID credentialId, @Nullable Instant validUntil) {
        var former = standing(organisationId, credentialId);
        var end = former.validUntil();
        if (end == null) throw new Refusal("credential.lifecycle.renew.endless");
        new Invalid.Collector()
                .check(
                        validUntil != null && validUntil.isAfter(clock.instant()) && validUntil.isAfter(end),
                        "until",
                        "credential.lifecycle.renew.end")
                .orThrow();
        var next = successors.of(former, DocumentChanges.ofEnd(validUntil));
        changes.record(former, "credential.renewed");
        letters.renewed(former, next, validUntil);
        return next;
    }

    /**
     * Writes the name that the holder bears now. The former and those whose place it took are revoked, and their pages are
     * switched off: none bears the other name any more, and nobody is led from one to the other.
     *
     * @throws NotFound if the person doesn't hold it
     * @throws Refusal if it was revoked, suspended or replaced
     */
    @Transactional
    public CredentialAddress rename(Person person, UUID credentialId, String name) {
        var held = store.find(credentialId)
                .filter(found -> person.learnerIds().contains(found.learnerId()))
                .orElseThrow(NotFound::new);
        var former = standing(held.organisationId(), credentialId);
        var next = successors.of(former, DocumentChanges.ofHolder(name));
        takeBack(former);
        store.findAll(List.copyOf(succession.predecessors(List.of(credentialId))))
                .forEach(this::takeBack);
        return next;
    }

    private void takeBack(CredentialStore.Facts renamed) {
        store.switchPageOff(renamed.credentialId());
        if (renamed.standing().status() == Standing.Status.REVOKED) return;
        changes.change(renamed, Standing.Status.REVOKED, "", "credential.renamed");
    }

    private CredentialStore.Facts standing(UUID organisationId, UUID credentialId) {
        succession.lock(credentialId);
        var former = changes.current(organisationId, credentialId);
        if (!former.standing().isValid()) throw new Refusal("credential.lifecycle.stands-not");
        return former;
    }

    private void check(DocumentChanges what) {
        new Invalid.Collector()
                .check(
                        what.holder() == null
                                || !what.holder().isBlank() && what.holder().length() <= LONGEST_NAME,
                        "holder",
                        "credential.lifecycle.correct.holder",
                        LONGEST_NAME)
                .check(
                        what.awardedAt() == null || !what.awardedAt().isAfter(clock.instant()),
                        "awarded",
                        "credential.lifecycle.correct.awarded")
                .check(
                        what.narrative() == null || what.narrative().length() <= LONGEST_NARRATIVE,
                        "narrative",
                        "credential.lifecycle.correct.narrative",
                        LONGEST_NARRATIVE)
                .orThrow();
    }
}
