package org.matricula.coaching.partner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a file was brought to a partner's folder, or why it wasn't.
 *
 * @param file     its name there
 * @param endedAt  null while it is under way
 * @param learners how many are in it
 * @param problem  null if nothing went wrong
 */
public record PushRun(
        UUID id,
        String file,
        Instant startedAt,
        @Nullable Instant endedAt,
        int learners,
        @Nullable Problem problem) {

    /** Why a file wasn't brought: those of {@link org.matricula.platform.sftp.SftpFailed.Reason}, and our own. */
    public enum Problem {
        UNKNOWN_HOST,
        FORBIDDEN_ADDRESS,
        NO_CONNECTION,
        HOST_KEY,
        NOT_SIGNED_IN,
        NOT_WRITTEN,
        TIMED_OUT,
        /** This server was stopped meanwhile. */
        INTERRUPTED,
        /** Something of ours broke; the log says what. */
        OURS;

        /** The key of a sentence that says what to do. */
        public String key() {
            return "coaching.push.problem." + name();
        }
    }
}
