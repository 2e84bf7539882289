package org.matricula.credential.recipient;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An award to somebody who is named, and what would become of it now.
 *
 * @param learnerId  is set where it is awarded at once
 * @param somebodys  whether the organisation knows whom it names
 */
public record Planned(NamedAward award, Fate fate, @Nullable UUID learnerId, boolean somebodys) {

    /** What the line that names somebody was taken for. */
    public enum TakenFor {
        PICKED,
        EMAIL,
        KNOWN_ID,
        UNKNOWN_ID
    }

    public TakenFor takenFor() {
        if (award.to().learnerId() != null) return TakenFor.PICKED;
        if (award.to().email() != null) return TakenFor.EMAIL;
        return somebodys ? TakenFor.KNOWN_ID : TakenFor.UNKNOWN_ID;
    }
}
