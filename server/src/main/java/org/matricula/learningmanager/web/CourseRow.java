package org.matricula.learningmanager.web;

import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;

/**
 * A run to which an organisation invited. Numbers are null where they could tell about fewer than ten people to somebody
 * who doesn't see them.
 */
public record CourseRow(
        Course course,
        CourseRun run,
        CourseRun.Phase phase,
        String provider,
        @Nullable Integer enrolled,
        @Nullable Integer pending,
        @Nullable Integer declined) {

    public String enrolledText() {
        return Count.text(enrolled);
    }

    public String pendingText() {
        return Count.text(pending);
    }
}
