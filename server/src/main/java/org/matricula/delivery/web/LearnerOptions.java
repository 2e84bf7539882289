package org.matricula.delivery.web;

import java.util.List;
import org.matricula.catalogue.CourseRun;
import org.matricula.enrolment.Adjustable;

/**
 * What a learner's graders can decide about them.
 *
 * @param later runs the learner could be moved to; none once they left
 */
public record LearnerOptions(Adjustable adjustable, List<CourseRun> later) {}
