package org.matricula.invitation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.catalogue.CourseRun;
import org.matricula.platform.Refusal;

/**
 * What higher modules have to say about inviting: agreements, closed accounts, budgets. Answers with the reason instead
 * of throwing it, so that a page can show what is refused beside what isn't. Nobody who was invited is asked about
 * again when they accept.
 */
public interface InvitationRule {

    /** Why this organisation may not invite to this run now, by whatever way; empty if it may. */
    default Optional<Refusal> whyNot(UUID organisationId, CourseRun run) {
        return Optional.empty();
    }

    /**
     * Why there is no room for so many more; empty if there is. Asked again in the transaction that invites, which keeps
     * others from inviting to the same run through the same organisation meanwhile.
     *
     * @param newByGroup how many more of each group, those of none under the empty name
     */
    default Optional<Refusal> whyNoRoom(UUID organisationId, CourseRun run, Map<String, Integer> newByGroup) {
        return Optional.empty();
    }
}
