package org.matricula.credential.recipient;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of awards.
 *
 * @param line        counts from 1, the header too
 * @param problem     the keys of sentences, parted by spaces; null if nothing is wrong
 * @param problemLine where a duplicate stood first; null for other problems
 * @param award       what it says; null once the file is done
 * @param credentialId what was awarded by it at once; else null
 * @param claimId     what waits because of it; else null
 */
public record AwardFileLine(
        int line,
        Outcome outcome,
        @Nullable String problem,
        @Nullable Integer problemLine,
        @Nullable WrittenAward award,
        @Nullable UUID credentialId,
        @Nullable UUID claimId) {

    /** Before the file is checked, after that what would become of a line, and in the end what did. */
    public enum Outcome {
        READY,
        WRONG,
        AWARD,
        CLAIM,
        KNOWN
    }

    /** Whom it names, as written; empty once the file is done. */
    public String recipient() {
        return award == null ? "" : award.recipient();
    }
}
