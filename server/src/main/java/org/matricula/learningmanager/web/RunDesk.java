package org.matricula.learningmanager.web;

import java.util.Map;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.organisation.Organisation;

/**
 * What stands around a page about one run: the course and its tabs, each with what it counts.
 * {@code @template.learningmanager.runFrame} shows it.
 *
 * @param counts by tab, in the order of the tabs; tabs its reader may not open are absent
 * @param invites whether its reader may invite
 */
public record RunDesk(
        Desk desk, Organisation provider, Course course, CourseRun run, Map<RunTab, Integer> counts, boolean invites) {

    public Organisation organisation() {
        return desk.organisation();
    }

    /** The address of the run's page, without a slash at its end. */
    public String path() {
        return desk.path() + "/runs/" + run.id();
    }

    public String path(RunTab tab) {
        return path() + tab.path();
    }

    public boolean isOwnCourse() {
        return provider.id().equals(organisation().id());
    }
}
