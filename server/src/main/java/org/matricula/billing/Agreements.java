package org.matricula.billing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may invite to whose courses beyond what everybody may (product rule 1). Ended ones stay on file. */
@Service
public class Agreements {

    private final AgreementStore store;
    private final Courses courses;
    private final Audit audit;
    private final Clock clock;

    Agreements(AgreementStore store, Courses courses, Audit audit, Clock clock) {
        this.store = store;
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    /** An organisation's, the latest to begin first. */
    public List<Agreement> of(UUID organisationId) {
        return store.of(organisationId);
    }

    /** Whether an agreement of the organisation with the course's provider is in force for the course at that moment. */
    public boolean covers(UUID organisationId, UUID courseId, Instant at) {
        return courses.find(courseId)
                .map(course -> store.of(organisationId).stream().anyMatch(agreement -> agreement.covers(course, at)))
                .orElse(false);
    }

    /** Those of these courses for which an agreement of the organisation is in force at that moment. */
    public Set<UUID> covered(UUID organisationId, Collection<Course> asked, Instant at) {
        var agreed = store.of(organisationId);
        return asked.stream()
                .filter(course -> agreed.stream().anyMatch(agreement -> agreement.covers(course, at)))
                .map(Course::id)
                .collect(Collectors.toSet());
    }

    /** Whether the course's provider lets no other organisation invite to it. */
    public boolean providerExcludes(UUID courseId) {
        return !excludedOf(List.of(courseId)).isEmpty();
    }

    /** Those of these courses to which their providers let no other organisation invite. */
    public Set<UUID> excludedOf(Collection<UUID> courseIds) {
        return store.excludedOf(courseIds);
    }

    /** @throws Invalid naming {@code provider}, {@code course} or {@code until} */
    @Transactional
    public Agreement record(UUID organisationId, NewAgreement wanted) {
        var now = clock.instant();
        var from = wanted.from() == null ? now : wanted.from();
        var provider = wanted.provider();
        var course = wanted.course();
        new Invalid.Collector()
                .check(provider != null, "provider", "billing.agreement.no-provider")
                .check(
                        provider == null || !provider.id().equals(organisationId),
                        "provider",
                        "billing.agreement.with-itself")
                .check(
                        course == null
                                || provider == null
                                || course.organisationId().equals(provider.id()),
                        "course",
                        "billing.agreement.other-provider")
                .check(wanted.until() == null || wanted.until().isAfter(from), "until", "billing.agreement.until")
                .orThrow();
        var agreement = new Agreement(
                Ids.next(),
                organisationId,
                Objects.requireNonNull(provider).id(),
                course == null ? null : course.id(),
                from,
                wanted.until(),
                now,
                null);
        store.add(agreement, Caller.currentActorId().orElse(null));
        audit.record(
                organisationId, "agreement.recorded", "agreement", agreement.id(), Map.of("provider", provider.id()));
        return agreement;
    }

    /** From now on it covers nothing. @throws NotFound if there is none; @throws Refusal if it is over already */
    @Transactional
    public void end(UUID organisationId, UUID id) {
        var now = clock.instant();
        var agreement = store.of(organisationId).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        var by = Caller.currentActorId().orElse(null);
        if (agreement.state(now) == Agreement.State.OVER || !store.end(organisationId, id, now, by))
            throw new Refusal("billing.agreement.is-over");
        audit.record(organisationId, "agreement.ended", "agreement", id, Map.of());
    }

    /** Whether others may invite to one's own course; saying it twice changes nothing. */
    @Transactional
    public void exclude(Course course, boolean excluded) {
        var changed = excluded
                ? store.exclude(
                        course.id(), clock.instant(), Caller.currentActorId().orElse(null))
                : store.include(course.id());
        var action = excluded ? "course.excluded-from-invitations" : "course.opened-to-invitations";
        if (changed) audit.record(course.organisationId(), action, "course", course.id(), Map.of());
    }
}
