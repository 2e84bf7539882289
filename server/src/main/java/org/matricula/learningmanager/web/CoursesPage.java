package org.matricula.learningmanager.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The Courses tab.
 *
 * @param any  whether the organisation invited to any run at all
 * @param next the run after which the next page begins; null on the last
 */
public record CoursesPage(
        Desk desk,
        CoursesQuery query,
        List<CourseRow> rows,
        boolean any,
        boolean seesPeople,
        boolean invites,
        @Nullable UUID next) {

    public String path(CourseRow row) {
        return desk.path() + "/runs/" + row.run().id();
    }
}
