package org.matricula.coaching.web;

import java.util.Optional;
import org.matricula.catalogue.CourseRun;
import org.matricula.coaching.Asking;
import org.matricula.delivery.EntryGate;
import org.matricula.enrolment.Enrolment;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks a learner about coaching before a course that comes with it. */
@Component
@Order(100)
class CoachingGate implements EntryGate {

    private final Asking asking;
    private final Organisations organisations;

    CoachingGate(Asking asking, Organisations organisations) {
        this.asking = asking;
        this.organisations = organisations;
    }

    @Override
    public Optional<String> question(Person learner, Enrolment enrolment, CourseRun run) {
        return asking.atEntry(learner, run.courseId())
                .map(offer -> organisations.get(offer.organisationId().toString()))
                .map(provider -> GatePage.path(provider.slug()));
    }
}
