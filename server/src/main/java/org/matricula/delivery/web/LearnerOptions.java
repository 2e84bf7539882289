package org.matricula.delivery.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.matricula.catalogue.CourseRun;
import org.matricula.enrolment.Adjustable;

/**
 * What stands on a learner's page beside what is known: what graders can decide, and what other modules add.
 *
 * @param later runs the learner could be moved to; none once they left
 * @param panels empty unless a person reads the page
 */
public record LearnerOptions(Adjustable adjustable, List<CourseRun> later, List<JteModel> panels) {}
