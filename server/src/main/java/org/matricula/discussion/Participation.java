package org.matricula.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.catalogue.content.Contents;
import org.matricula.enrolment.Adjustment;
import org.matricula.enrolment.Adjustments;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Place;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Terms;
import org.matricula.organisation.Members;
import org.matricula.platform.Person;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;

/** Who may take part in a discussion. */
@Component
public class Participation {

    private final Places places;
    private final Enrolments enrolments;
    private final Members members;
    private final Adjustments adjustments;
    private final Contents contents;
    private final Clock clock;

    Participation(
            Places places,
            Enrolments enrolments,
            Members members,
            Adjustments adjustments,
            Contents contents,
            Clock clock) {
        this.places = places;
        this.enrolments = enrolments;
        this.members = members;
        this.adjustments = adjustments;
        this.contents = contents;
        this.clock = clock;
    }

    /** Where the person stands who is signed in with this account. */
    public Seat of(Person person, UUID accountId, Placement at) {
        var zone = at.provider().zone();
        var place = places.place(person, at.run(), zone);
        return Seat.of(place, isTeam(accountId, at), accountId, opens(place, at), clock.instant());
    }

    /** Whoever was granted to read ahead talks ahead too. */
    private Instant opens(Place place, Placement at) {
        var adjustment = place instanceof Place.Taken(var enrolment, var terms)
                ? adjustments.of(enrolment.learnerId(), at.run().id())
                : Adjustment.NONE;
        return adjustment.opens(
                contents.rules(at.run().id()),
                at.run(),
                at.step().number().week(),
                at.provider().zone());
    }

    /** Those among these learners who may still read there, as whoever is written to has to. */
    List<UUID> readers(Collection<UUID> learnerIds, Placement at) {
        var now = clock.instant();
        var zone = at.provider().zone();
        var taking = enrolments.ofLearners(learnerIds).stream()
                .filter(one -> one.runId().equals(at.run().id()) && !one.hasLeft())
                .filter(one -> Terms.of(at.run(), one.track(), one.activatedAt(), zone)
                        .with(adjustments.of(one.learnerId(), one.runId()), zone)
                        .isReadable(now))
                .map(one -> one.learnerId())
                .collect(Collectors.toSet());
        return learnerIds.stream()
                .filter(learner -> taking.contains(learner) || isTeam(learner, at))
                .toList();
    }

    private boolean isTeam(UUID accountId, Placement at) {
        return members.rolesOf(at.provider().id(), accountId).stream()
                .flatMap(role -> role.permissions().stream())
                .anyMatch(held -> held == Permission.SEE_LEARNERS || held == Permission.EDIT_CATALOGUE);
    }
}
