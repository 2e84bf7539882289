package org.matricula.invitation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Runs;
import org.matricula.invitation.InvitationHistory.Kind;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody's invitation to another person, until the run starts. */
@Service
public class Replacing {

    private final InvitationStore store;
    private final InvitationLists lists;
    private final InvitationHistory history;
    private final InvitationRules rules;
    private final Reviewing reviewing;
    private final Ending ending;
    private final Queueing queueing;
    private final TallyStore tallies;
    private final Runs runs;
    private final Audit audit;
    private final Clock clock;

    Replacing(
            InvitationStore store,
            InvitationLists lists,
            InvitationHistory history,
            InvitationRules rules,
            Reviewing reviewing,
            Ending ending,
            Queueing queueing,
            TallyStore tallies,
            Runs runs,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.history = history;
        this.rules = rules;
        this.reviewing = reviewing;
        this.ending = ending;
        this.queueing = queueing;
        this.tallies = tallies;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Withdraws an invitation that waits for an answer, or was declined, and invites somebody else with the same words
     * into the same group; it ends when the other would have.
     *
     * @param text an address, or {@code Name <address>}
     * @return the new invitation
     * @throws Invalid naming {@code replacement}, with the reason this address can't be invited
     * @throws NotFound, Refusal if the run has started, the other was accepted or has ended, or inviting is refused
     */
    @Transactional
    public Invitation replace(Organisation organisation, UUID invitationId, String text) {
        var found = store.find(organisation.id(), invitationId).orElseThrow(NotFound::new);
        lists.oneAtATime(organisation.id(), found.runId());
        var now = clock.instant();
        var former = store.lock(invitationId);
        if (!former.isAcceptable(now)) throw new Refusal("invitation.not-pending");
        var run = runs.find(former.runId()).orElseThrow(NotFound::new);
        if (!now.isBefore(run.startsAt())) throw new Refusal("invitation.replace.started");
        rules.requireAllowed(organisation.id(), run);
        var group = store.said(former.id()).group();
        var invitee = invitee(organisation, run, text).inGroup(group);
        store.cancel(former.id());
        rules.requireRoom(organisation.id(), run, List.of(invitee));
        var other = former.replacedBy(invitee.address(), now);
        queueing.add(List.of(new InvitationLists.Addressed(other, invitee)));
        history.add(former.id(), Kind.REPLACED);
        tallies.add(
                organisation.id(),
                run.id(),
                former.stored().isPending() ? 0 : 1,
                former.stored().isPending() ? 0 : -1);
        audit.record(
                organisation.id(),
                "invitation.replaced",
                "invitation",
                former.id(),
                Map.of("run", run.id(), "by", other.id()));
        return other;
    }

    private Invitee invitee(Organisation organisation, CourseRun run, String text) {
        ending.endDue(organisation.id(), run.id());
        var review = reviewing.review(organisation.id(), run.id(), AddressList.parse(text));
        if (review.lines().size() != 1) throw Invalid.field("replacement", "invitation.replace.one");
        var line = review.lines().getFirst();
        if (line.invitee() == null || line.verdict() != Review.Verdict.READY)
            throw Invalid.field("replacement", "invitation.replace." + word(line.verdict()), line.text());
        return line.invitee();
    }

    private static String word(Review.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
