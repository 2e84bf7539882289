package org.matricula.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.platform.Audit;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joining runs and leaving them. {@code zone} is the provider's, on whose calendar access is counted. */
@Service
public class Places {

    private final EnrolmentStore store;
    private final TakenBackStore takenBack;
    private final EnrolmentHistory history;
    private final TallyStore tallies;
    private final Adjustments adjustments;
    private final Admissions admissions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(
            EnrolmentStore store,
            TakenBackStore takenBack,
            EnrolmentHistory history,
            TallyStore tallies,
            Adjustments adjustments,
            Admissions admissions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.takenBack = takenBack;
        this.history = history;
        this.tallies = tallies;
        this.adjustments = adjustments;
        this.admissions = admissions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the learner was ever on one of the organisation's runs, or came through it. */
    public boolean knows(UUID organisationId, UUID learnerId) {
        return store.knows(organisationId, learnerId);
    }

    /** The same for many: those of them whom the organisation knows so. */
    public Set<UUID> known(UUID organisationId, Collection<UUID> learnerIds) {
        return learnerIds.isEmpty() ? Set.of() : store.known(organisationId, learnerIds);
    }

    /** Where somebody stands who comes by themselves. */
    public Place place(Person person, CourseRun run, ZoneId zone) {
        return place(person, run, Door.OWN, zone, clock.instant());
    }

    /**
     * Takes a place, takes it again after leaving, or takes it on a better track; progress stays in each case. An own
     * place comes to be the organisation's that invites. Asking twice changes nothing the second time.
     *
     * @param organisationId through which organisation; null for the learner's own
     * @throws Refusal if the run doesn't take them in, or an {@link Admission} doesn't, with the reason and what to do
     */
    @Transactional
    public Enrolment join(Person person, CourseRun run, Source source, @Nullable UUID organisationId, ZoneId zone) {
        var now = clock.instant();
        if (Door.of(source) != Door.OWN) takenBack.forget(person, run.id());
        switch (place(person, run, Door.of(source), zone, now)) {
            case Place.Refused(var reason) -> throw reason;
            case Place.Offered(var terms) -> add(person, run, terms.track(), source, organisationId, now);
            case Place.Left(var left, var terms, var reason) -> {
                if (reason != null) throw reason;
                change(
                        run,
                        left,
                        EnrolmentHistory.Kind.REJOINED,
                        better(left, run, source),
                        source,
                        organisationId,
                        now);
            }
            case Place.Taken(var taken, var terms) -> {
                var track = better(taken, run, source);
                if (track != taken.track())
                    change(run, taken, EnrolmentHistory.Kind.UPGRADED, track, source, organisationId, now);
                else if (organisationId != null && taken.isOwn() && Door.of(source) == Door.INVITED)
                    change(run, taken, EnrolmentHistory.Kind.ATTACHED, track, source, organisationId, now);
                else tell(taken, organisationId);
            }
        }
        return enrolment(person, run).orElseThrow();
    }

    /** Gives the place up; what was achieved stays. Leaving twice changes nothing. @throws Refusal without a place */
    @Transactional
    public void leave(Person person, CourseRun run) {
        var enrolment = enrolment(person, run).orElseThrow(() -> new Refusal("enrolment.not.enrolled"));
        if (!store.leave(enrolment.learnerId(), run.id(), clock.instant())) return;
        tallies.add(Map.of(run.id(), new Tally(0, 1)));
        history.add(enrolment, EnrolmentHistory.Kind.LEFT, clock.instant());
        audit.recordLearner(enrolment.learnerId(), null, "enrolment.left", Map.of("run", run.id()));
        tell(enrolment, null);
    }

    /**
     * Gives up a place for one in a later run of the same course, on the track the learner has; whoever knows of
     * progress carries it over. What was achieved in the former run stays there.
     *
     * @throws Refusal without a place to give up, or if the other run isn't a later one that may be joined
     */
    @Transactional
    public Enrolment move(Person person, CourseRun from, CourseRun to) {
        var now = clock.instant();
        var before = enrolment(person, from)
                .filter(one -> !one.hasLeft())
                .orElseThrow(() -> new Refusal("enrolment.not.enrolled"));
        if (!to.courseId().equals(from.courseId()) || !to.startsAt().isAfter(from.startsAt()))
            throw new Refusal("enrolment.not.later");
        if (to.model() != from.model()) throw new Refusal("enrolment.not.same-terms");
        if (to.phase(now) != CourseRun.Phase.OPEN) throw new Refusal("enrolment.not.open-yet");
        if (enrolment(person, to).isPresent()) throw new Refusal("enrolment.not.twice");
        leave(person, from);
        var after = new Enrolment(
                before.learnerId(),
                to.id(),
                to.courseId(),
                before.track(),
                before.source(),
                before.organisationId(),
                now,
                null);
        if (!store.add(after)) throw new Refusal("enrolment.not.twice");
        tallies.add(Map.of(to.id(), new Tally(1, 0)));
        history.add(after, EnrolmentHistory.Kind.MOVED, now);
        audit.recordLearner(
                after.learnerId(), after.organisationId(), "enrolment.moved", Map.of("from", from.id(), "to", to.id()));
        tell(after, null);
        return after;
    }

    /** A source elsewhere says that a learner left, and when; it changes nothing for those who had left before. */
    @Transactional
    public void left(UUID learnerId, UUID runId, Instant at) {
        var enrolment = store.ofPersonInRun(Person.of(learnerId), runId);
        if (enrolment.isEmpty() || !store.leave(learnerId, runId, at)) return;
        tallies.add(Map.of(runId, new Tally(0, 1)));
        history.add(enrolment.get(), EnrolmentHistory.Kind.LEFT, at);
        audit.recordLearner(learnerId, null, "enrolment.left", Map.of("run", runId));
        tell(enrolment.get(), null);
    }

    /**
     * Keeps these places from others until the transaction ends: for those who change what hangs on them first and the
     * places then, so that nobody who goes the other way round waits for them for ever.
     */
    public void hold(Collection<PlaceKey> places) {
        store.hold(places);
    }

    private Place place(Person person, CourseRun run, Door door, ZoneId zone, Instant now) {
        var known = enrolment(person, run);
        if (known.isEmpty()) return offer(run, door, zone, now);
        var enrolment = known.get();
        var terms = Terms.of(run, enrolment.track(), enrolment.activatedAt(), zone)
                .with(adjustments.of(enrolment.learnerId(), run.id()), zone);
        if (!enrolment.hasLeft()) return new Place.Taken(enrolment, terms);
        var ended = run.phase(now) == CourseRun.Phase.ENDED && !terms.isReadable(now);
        if (ended) return new Place.Left(enrolment, terms, new Refusal("enrolment.not.over"));
        var isTakenBack = run.model().isByInvitation() && takenBack.isTakenBack(person, run.id());
        return new Place.Left(enrolment, terms, isTakenBack ? new Refusal("enrolment.not.taken-back") : null);
    }

    private static Place offer(CourseRun run, Door door, ZoneId zone, Instant now) {
        try {
            var track = Terms.track(run.model(), door);
            return switch (run.phase(now)) {
                case OPEN -> new Place.Offered(Terms.of(run, track, now, zone));
                case ANNOUNCED -> new Place.Refused(new Refusal("enrolment.not.yet"));
                case CLOSED -> new Place.Refused(new Refusal("enrolment.not.any-more"));
                case ENDED -> new Place.Refused(new Refusal("enrolment.not.ended"));
            };
        } catch (Refusal reason) {
            return new Place.Refused(reason);
        }
    }

    /** A place never gets worse: who comes back by themselves keeps what was paid for. */
    private static Track better(Enrolment enrolment, CourseRun run, Source source) {
        if (enrolment.track() != Track.AUDIT) return enrolment.track();
        try {
            return Terms.track(run.model(), Door.of(source));
        } catch (Refusal unavailable) {
            return enrolment.track();
        }
    }

    private void add(
            Person person, CourseRun run, Track track, Source source, @Nullable UUID organisationId, Instant now) {
        var enrolment = new Enrolment(person.id(), run.id(), run.courseId(), track, source, organisationId, now, null);
        if (!store.add(enrolment)) return;
        admissions.ask(enrolment, run, source, organisationId);
        tallies.add(Map.of(run.id(), new Tally(1, 0)));
        history.add(enrolment, EnrolmentHistory.Kind.JOINED, now);
        audit.recordLearner(person.id(), organisationId, "enrolment.joined", facts(run.id(), track));
        tell(enrolment, organisationId);
    }

    private void change(
            CourseRun run,
            Enrolment before,
            EnrolmentHistory.Kind kind,
            Track track,
            Source source,
            @Nullable UUID organisationId,
            Instant now) {
        var after = new Enrolment(
                before.learnerId(),
                before.runId(),
                before.courseId(),
                track,
                organisationId == null && track == before.track() ? before.source() : source,
                organisationId == null ? before.organisationId() : organisationId,
                before.activatedAt(),
                null);
        if (!store.change(before, after)) return;
        admissions.ask(after, run, source, organisationId);
        if (before.hasLeft()) tallies.add(Map.of(before.runId(), new Tally(0, -1)));
        history.add(after, kind, now);
        tell(after, organisationId);
        if (after.track() != before.track()) events.publishEvent(new TrackUpgraded(after.learnerId(), after.runId()));
        audit.recordLearner(
                after.learnerId(),
                after.organisationId(),
                "enrolment." + kind.name().toLowerCase(Locale.ROOT),
                facts(after.runId(), track));
    }

    private void tell(Enrolment place, @Nullable UUID through) {
        if (place.isFollowed()) events.publishEvent(new PlacesChanged(List.of(place.key()), through));
    }

    /** A person may have learnt under several ids; the one that is enrolled counts, an active one first. */
    private Optional<Enrolment> enrolment(Person person, CourseRun run) {
        return store.ofPersonInRun(person, run.id());
    }

    private static Map<String, Object> facts(UUID runId, Track track) {
        return Map.of("run", runId, "track", track);
    }
}
