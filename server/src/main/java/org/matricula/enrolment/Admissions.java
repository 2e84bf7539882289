package org.matricula.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all who have a say whether somebody may come in by an organisation's invitation. */
@Component
class Admissions {

    private final ObjectProvider<Admission> all;

    Admissions(ObjectProvider<Admission> all) {
        this.all = all;
    }

    /**
     * @param source         of this step: the enrolment keeps its own if its track doesn't change
     * @param organisationId that sent the invitation; null for none
     */
    void ask(Enrolment enrolment, CourseRun run, Source source, @Nullable UUID organisationId) {
        if (organisationId == null || Door.of(source) != Door.INVITED) return;
        var step = new Enrolment(
                enrolment.learnerId(),
                enrolment.runId(),
                enrolment.courseId(),
                enrolment.track(),
                source,
                organisationId,
                enrolment.activatedAt(),
                null);
        all.orderedStream().forEach(one -> one.admit(step, run));
    }
}
