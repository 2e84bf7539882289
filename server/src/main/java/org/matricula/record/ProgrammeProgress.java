package org.matricula.record;

import java.util.List;
import org.matricula.catalogue.Completion;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;

/**
 * How far a learner has come in a programme, also one who has no record of it yet: what is met, and no grades.
 *
 * @param belongs   whether the learner takes or took a course of it
 * @param hasRecord whether the first verified certificate is there
 */
public record ProgrammeProgress(
        Programme programme,
        Organisation provider,
        Completion completion,
        boolean belongs,
        boolean hasRecord,
        List<Section> sections) {

    /** Requirements of which {@code required} have to be met; {@code title} may be empty. */
    public record Section(String title, int required, List<Line> lines) {}

    /** @param courses any one of which meets it */
    public record Line(String requirement, State state, List<Course> courses) {}

    /** Where the learner stands with a requirement. */
    public enum State {
        MET,
        /** On a course of it with a certificate to be earned. */
        UNDER_WAY,
        OPEN
    }

    public ProgrammeProgress {
        sections = List.copyOf(sections);
    }
}
