package org.matricula.credential.framework;

import java.util.UUID;

/** Where achievements are drafted: which skills one stands for changes with its next version. */
public interface DefinitionDrafts {

    /**
     * Says that the draft of an achievement is changed, which begins it if nobody has; until the end of the transaction
     * nobody else changes it.
     *
     * @throws org.matricula.platform.NotFound if the organisation has no such achievement
     */
    void changed(UUID organisationId, UUID achievementId);

    /** Whether there is something to publish. */
    boolean isBegun(UUID achievementId);
}
