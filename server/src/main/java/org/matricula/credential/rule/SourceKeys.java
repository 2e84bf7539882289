package org.matricula.credential.rule;

import java.util.UUID;
import org.matricula.credential.Achievement;

/**
 * The names of results in awards. What an achievement itself stands for has the names it always had; everything else
 * says what kind of result it is, so that none is taken for the certificate of the achievement's own course.
 */
final class SourceKeys {

    static final String PROGRAMME = "programme";

    private SourceKeys() {}

    static String ofCourse(Achievement achievement, UUID courseId, UUID runId) {
        return courseId.equals(achievement.courseId()) ? runId.toString() : "run:" + runId;
    }

    static String ofProgramme(Achievement achievement, UUID programmeId) {
        return programmeId.equals(achievement.programmeId()) ? PROGRAMME : "programme:" + programmeId;
    }

    static String ofGroup(UUID groupId) {
        return "group:" + groupId;
    }

    static String ofStep(UUID stepId) {
        return "step:" + stepId;
    }

    static String ofTest(UUID testId) {
        return "test:" + testId;
    }

    /** All rules together, by the one that was met last. */
    static String ofAll(Met last) {
        return "all:" + last.sourceKey();
    }
}
