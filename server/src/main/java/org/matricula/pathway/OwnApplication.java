package org.matricula.pathway;

import java.util.UUID;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;

/**
 * An application as its learner sees it.
 *
 * @param mailWaits whether the mail about it hasn't left yet
 * @param saysMore  whether the record says something now that the institution doesn't have
 */
public record OwnApplication(
        Application application,
        Pathway pathway,
        Organisation institution,
        Programme programme,
        boolean mailWaits,
        boolean saysMore) {

    /** Where it stands, with what is known of its mail. */
    public enum Stage {
        QUEUED,
        DELIVERED,
        BOUNCED,
        OPENED,
        UNDER_REVIEW,
        GRANTED,
        DECLINED,
        WITHDRAWN
    }

    public Stage stage() {
        return switch (application.state()) {
            case SENT -> application.bounced() ? Stage.BOUNCED : mailWaits ? Stage.QUEUED : Stage.DELIVERED;
            case OPENED -> Stage.OPENED;
            case UNDER_REVIEW -> Stage.UNDER_REVIEW;
            case GRANTED -> Stage.GRANTED;
            case DECLINED -> Stage.DECLINED;
            case WITHDRAWN -> Stage.WITHDRAWN;
        };
    }

    public UUID id() {
        return application.id();
    }

    /** The address of its page. */
    public String path() {
        return "/applications/" + application.id();
    }

    public boolean isWithdrawn() {
        return application.isWithdrawn();
    }

    /** Nothing is awaited of the institution: it has decided, or has nothing to decide any more. */
    public boolean isSettled() {
        return application.state().isDecided() || isWithdrawn() && !application.owesAnswer();
    }

    /** Somebody of the institution has read it. */
    public boolean wasRead() {
        return application.openedAt() != null;
    }
}
