package org.matricula.enrolment;

import org.matricula.catalogue.CourseRun;
import org.matricula.platform.Refusal;

/**
 * What a higher module has to say before an organisation's invitation gives somebody a place: asked inside the
 * transaction that enrols, when the place becomes active (new, taken again, or on a better track). Not asked for those
 * who come by themselves.
 */
public interface Admission {

    /**
     * @param enrolment with the organisation it now comes through, and the source of this step
     * @throws Refusal to undo the enrolment, with the reason and what to do
     */
    void admit(Enrolment enrolment, CourseRun run);
}
