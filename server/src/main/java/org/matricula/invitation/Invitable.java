package org.matricula.invitation;

import java.time.Instant;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.platform.Refusal;

/** Whether anybody can be invited to a run, by whatever way. */
final class Invitable {

    private Invitable() {}

    /** @throws Refusal if the run is paid for, or takes no more learners */
    static void require(CourseRun run, Instant now) {
        if (run.model() == BusinessModel.OPEN_PAID) throw new Refusal("enrolment.not.invited-to-paid");
        switch (run.phase(now)) {
            case CLOSED -> throw new Refusal("enrolment.not.any-more");
            case ENDED -> throw new Refusal("enrolment.not.ended");
            case OPEN, ANNOUNCED -> {}
        }
    }
}
