package org.matricula.credential.recipient;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An award to somebody who is named, and what would become of it now. {@code learnerId} is set where it is awarded at once. */
public record Planned(NamedAward award, Fate fate, @Nullable UUID learnerId) {

    Planned known() {
        return new Planned(award, Fate.KNOWN, null);
    }
}
