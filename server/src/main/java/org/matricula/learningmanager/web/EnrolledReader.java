package org.matricula.learningmanager.web;

import java.time.Clock;
import java.util.Map;
import org.matricula.catalogue.content.Contents;
import org.matricula.organisation.LearnerGroups;
import org.matricula.platform.Audit;
import org.matricula.roll.Roll;
import org.matricula.roll.RollQuery;
import org.springframework.stereotype.Component;

/** Reads who is enrolled in a run; each page that is read is one entry in the audit. */
@Component
class EnrolledReader {

    private final Roll roll;
    private final LearnerGroups groups;
    private final Contents contents;
    private final Audit audit;
    private final Clock clock;

    EnrolledReader(Roll roll, LearnerGroups groups, Contents contents, Audit audit, Clock clock) {
        this.roll = roll;
        this.groups = groups;
        this.contents = contents;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws org.matricula.platform.Invalid naming {@code after} if that isn't a key of this order */
    EnrolledPage page(RunDesk desk, RollQuery query) {
        var organisation = desk.desk().organisation();
        var run = desk.run().id();
        var found = roll.entries(organisation.id(), run, query);
        // Not what was searched for: that is a name.
        var facts = Map.of(
                "learners", found.rows().size(), "searched", !query.search().isBlank());
        audit.recordView(organisation.id(), "learners.viewed", "run", run, facts);
        var steps =
                contents.published(run).map(content -> content.steps().size()).orElse(0);
        return new EnrolledPage(desk, query, found, groups.names(organisation.id()), steps, clock.instant());
    }
}
