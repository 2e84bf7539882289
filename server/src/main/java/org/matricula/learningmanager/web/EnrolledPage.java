package org.matricula.learningmanager.web;

import java.time.Instant;
import java.util.SequencedMap;
import java.util.UUID;
import org.matricula.roll.Direction;
import org.matricula.roll.RollEntry;
import org.matricula.roll.RollPage;
import org.matricula.roll.RollQuery;
import org.matricula.roll.Standing;

/**
 * The tab of a run that lists who is enrolled.
 *
 * @param steps how many the run teaches now; 0 before anything was published
 */
public record EnrolledPage(
        RunDesk desk,
        RollQuery query,
        RollPage<RollEntry> found,
        SequencedMap<UUID, String> groups,
        int steps,
        Instant now)
        implements LearnerTable<RollQuery.Sort> {

    @Override
    public String path() {
        return desk.path(RunTab.ENROLLED);
    }

    public String path(RollEntry entry) {
        return desk.desk().path() + "/learners/" + entry.membershipId();
    }

    public String exportsPath() {
        return desk.desk().path() + "/exports";
    }

    /** The file of all whom the list has. */
    public String file(String name) {
        return narrowed(path() + "/" + name);
    }

    public Standing standing(RollEntry entry) {
        return entry.standing(now);
    }

    /** Names from A; of dates and numbers the latest and the most. */
    static Direction firstDirection(RollQuery.Sort sort) {
        return sort == RollQuery.Sort.NAME || sort == RollQuery.Sort.ADDRESS
                ? Direction.ASCENDING
                : Direction.DESCENDING;
    }

    @Override
    public Direction usual(RollQuery.Sort sort) {
        return firstDirection(sort);
    }

    @Override
    public String sortKey(String sort) {
        return "learningmanager.enrolled.sort." + sort;
    }
}
