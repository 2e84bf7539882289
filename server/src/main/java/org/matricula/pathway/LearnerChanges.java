package org.matricula.pathway;

import java.time.Clock;
import java.util.Map;
import org.matricula.pathway.ApplicationEvent.Kind;
import org.matricula.platform.Audit;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Keeps what learners do with their applications: how each stands, what became of it, and who did it. */
@Component
class LearnerChanges {

    private final ApplicationStore store;
    private final ApplicationHistory history;
    private final Audit audit;
    private final Clock clock;

    LearnerChanges(ApplicationStore store, ApplicationHistory history, Audit audit, Clock clock) {
        this.store = store;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false, and nothing is kept, if there is one of the same three already */
    boolean add(Application application) {
        var first = new ApplicationEvent(
                clock.instant(), Kind.SENT, Caller.currentActorId().orElse(null), application.snapshotId());
        if (!store.add(application, first)) return false;
        note(application, "application.sent");
        return true;
    }

    void change(Application application, Kind kind, String action) {
        store.change(application);
        history.add(application, kind);
        note(application, action);
    }

    private void note(Application application, String action) {
        audit.recordLearner(
                application.learnerId(),
                application.organisationId(),
                action,
                Map.of(
                        "application", application.id().toString(),
                        "pathway", application.pathwayId().toString(),
                        "consent", application.consentVersion()));
    }
}
