package org.matricula.dataimport;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.StepNumber;
import org.matricula.dataimport.CourseShape.RunShape;
import org.matricula.organisation.Organisation;

/**
 * A run that is being imported.
 *
 * @param steps    the ids of its steps by the numbers the export gives them
 * @param content  what it teaches now; null if no file mentions any step
 * @param repeated by kind of file
 */
record FutureLearnRun(
        Organisation organisation,
        CourseRun run,
        RunShape shape,
        Map<StepNumber, UUID> steps,
        @Nullable Content content,
        Map<FutureLearnKind, RepeatedRows> repeated) {

    UUID id() {
        return run.id();
    }

    UUID step(StepNumber number) {
        var step = steps.get(number);
        if (step == null) throw new BadRow("dataimport.reason.no-step");
        return step;
    }

    UUID test(StepNumber number) {
        var step = step(number);
        if (content == null
                || content.find(step).filter(placed -> placed.isTest()).isEmpty()) {
            throw new BadRow("dataimport.reason.no-such-test");
        }
        return step;
    }

    /** The version attempts are said to be of. */
    int version() {
        return content == null ? 1 : content.version();
    }
}
