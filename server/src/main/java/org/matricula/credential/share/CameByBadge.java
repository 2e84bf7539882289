package org.matricula.credential.share;

import org.matricula.catalogue.Programmes;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.enrolment.CameBy;
import org.matricula.organisation.Organisations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts those who took a place by way of a badge's <i>How to earn this</i>: where it led, not anywhere. */
@Component
final class CameByBadge {

    private final Achievements achievements;
    private final Programmes programmes;
    private final Organisations organisations;
    private final ReachCounter counter;

    CameByBadge(Achievements achievements, Programmes programmes, Organisations organisations, ReachCounter counter) {
        this.achievements = achievements;
        this.programmes = programmes;
        this.organisations = organisations;
        this.counter = counter;
    }

    @EventListener
    void on(CameBy event) {
        achievements
                .byToken(event.via())
                .filter(badge -> leadsTo(badge, event))
                .ifPresent(badge -> counter.count(
                        badge.id(),
                        organisations.get(badge.organisationId().toString()).zone(),
                        ReachKind.ENROLMENT));
    }

    private boolean leadsTo(Achievement badge, CameBy event) {
        if (badge.courseId() != null) return badge.courseId().equals(event.courseId());
        if (badge.programmeId() == null) return false;
        return programmes
                .find(badge.programmeId())
                .map(programme -> programme.courseIds().contains(event.courseId()))
                .orElse(false);
    }
}
