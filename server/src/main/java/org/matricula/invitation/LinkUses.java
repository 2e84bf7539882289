package org.matricula.invitation;

import static org.matricula.platform.text.Text.dateTime;
import static org.matricula.platform.text.Text.locale;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.Source;
import org.matricula.invitation.InvitationStore.Said;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What learners do with shared links. Source: seed 004; rule 3 of invitations. */
@Service
public class LinkUses {

    /**
     * Where a link leads now.
     *
     * @param run    null while it pauses: no run of the course is open
     * @param endsAt when the link ends
     */
    public record Target(
            SharedLink link, @Nullable CourseRun run, CourseRun made, SharedLink.State state, Instant endsAt) {}

    private final SharedLinkStore store;
    private final InvitationRules rules;
    private final Joining joining;
    private final OwnAddresses addresses;
    private final Organisations organisations;
    private final Runs runs;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    LinkUses(
            SharedLinkStore store,
            InvitationRules rules,
            Joining joining,
            OwnAddresses addresses,
            Organisations organisations,
            Runs runs,
            People people,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.joining = joining;
        this.addresses = addresses;
        this.organisations = organisations;
        this.runs = runs;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such link, Gone if it was revoked or has ended */
    public Target get(Token token) {
        var link = store.byToken(token).orElseThrow(NotFound::new);
        var now = clock.instant();
        var all = runs.ofCourse(link.courseId());
        var made = all.stream()
                .filter(run -> run.id().equals(link.runId()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var state = link.state(made, now);
        if (state == SharedLink.State.REVOKED) throw new Gone("invitation.link.revoked");
        if (state == SharedLink.State.ENDED) throw new Gone("invitation.link.ended", moment(link, link.endsAt(made)));
        return new Target(link, link.target(all, now).orElse(null), made, state, link.endsAt(made));
    }

    /** Whether this person joined by it before. */
    public boolean isUsedBy(SharedLink link, UUID accountId) {
        return store.isUsedBy(link.id(), people.personOf(accountId).ids());
    }

    /** Whether this person takes part in the run it leads to now, through its organisation. */
    public boolean isIn(Target target, UUID accountId) {
        var run = target.run();
        return run != null
                && joining.isIn(people.personOf(accountId), target.link().organisationId(), run.id());
    }

    /** Whether one of this person's verified addresses may use it. */
    public boolean isFor(SharedLink link, UUID accountId) {
        return link.isFor(addresses.normalsOf(people.personOf(accountId)));
    }

    /** Whether its organisation may invite to the run no more, or has no room left: the reason is its own business. */
    public boolean isStopped(Target target) {
        var run = target.run();
        return run != null
                && rules.whyNotByLink(target.link().organisationId(), run).isPresent();
    }

    /** Whether it is so for this person, whose group may have no room where others have. */
    public boolean isStopped(Target target, UUID accountId) {
        return isStopped(target, people.personOf(accountId));
    }

    private boolean isStopped(Target target, Person joiner) {
        var run = target.run();
        return run != null
                && rules.whyNotByLink(target.link().organisationId(), run, joiner)
                        .isPresent();
    }

    /**
     * Takes a place by the link; the organisation knows the learner from then on. Joining twice takes one use.
     *
     * @return the run that was joined
     * @throws Gone as {@link #get}
     * @throws Refusal if it pauses, is used up, stopped or for other addresses, or the run doesn't take them in
     */
    @Transactional
    public CourseRun join(Token token, UUID accountId) {
        var target = get(token);
        var run = target.run();
        if (run == null) throw new Refusal("invitation.link.paused");
        var person = people.personOf(accountId);
        if (!target.link().isFor(addresses.normalsOf(person)))
            throw new Refusal(
                    "invitation.link.other-domain",
                    String.join(", ", target.link().domains()));
        var first = take(target.link(), person);
        if (first && isStopped(target, person)) throw stopped(target);
        joining.join(person, target.link().organisationId(), run.id(), Source.SHARED_LINK, Said.NOTHING);
        if (first)
            audit.recordLearner(
                    person.id(),
                    target.link().organisationId(),
                    "shared-link.used",
                    Map.of("link", target.link().id(), "run", run.id()));
        return run;
    }

    /** The claim goes with the place: if the run refuses, both are undone. */
    private boolean take(SharedLink link, Person person) {
        if (store.isUsedBy(link.id(), person.ids())) return false;
        if (!store.claim(link.id(), person.id(), clock.instant())) return false;
        if (link.cap() != null && !store.take(link.id())) throw new Refusal("invitation.link.used-up");
        return true;
    }

    private Refusal stopped(Target target) {
        var organisation = organisations.get(target.link().organisationId().toString());
        return new Refusal("invitation.link.stopped", organisation.name());
    }

    private String moment(SharedLink link, Instant end) {
        var zone = organisations.get(link.organisationId().toString()).zone();
        return dateTime(end, locale(), zone);
    }
}
