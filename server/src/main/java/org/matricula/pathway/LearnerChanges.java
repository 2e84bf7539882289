package org.matricula.pathway;

import java.util.Map;
import org.matricula.pathway.ApplicationEvent.Kind;
import org.matricula.platform.Audit;
import org.springframework.stereotype.Component;

/** Keeps what learners do with their applications: how each stands, what became of it, and who did it. */
@Component
class LearnerChanges {

    private final ApplicationStore store;
    private final ApplicationHistory history;
    private final Audit audit;

    LearnerChanges(ApplicationStore store, ApplicationHistory history, Audit audit) {
        this.store = store;
        this.history = history;
        this.audit = audit;
    }

    /** @return false, and nothing is kept, if there is one of the same three already */
    boolean add(Application application) {
        if (!store.add(application)) return false;
        note(application, Kind.SENT, "application.sent");
        return true;
    }

    void change(Application application, Kind kind, String action) {
        store.change(application);
        note(application, kind, action);
    }

    private void note(Application application, Kind kind, String action) {
        history.add(application, kind);
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
