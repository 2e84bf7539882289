package org.matricula.learningmanager.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.Chosen;
import org.matricula.invitation.InvitationQuery;
import org.matricula.platform.Refusal;

/**
 * What to do with which pending invitations to a run, as it was sent.
 *
 * @param id   those ticked
 * @param all  all that the search finds, whatever is ticked
 * @param sure whether the consequence was read
 */
public record Bulk(@Nullable Action action, List<UUID> id, Boolean all, Boolean sure) {

    /** What can be done with many at once. */
    public enum Action {
        RESEND,
        REMIND,
        CANCEL;

        /** The key of the sentence that says with how many it was done. */
        String done() {
            return "learningmanager.bulk.done." + name();
        }
    }

    public Bulk(@Nullable Action action, @Nullable List<UUID> id, @Nullable Boolean all, @Nullable Boolean sure) {
        this.action = action;
        this.id = id == null ? List.of() : List.copyOf(id);
        this.all = Boolean.TRUE.equals(all);
        this.sure = Boolean.TRUE.equals(sure);
    }

    /** @throws Refusal if nothing was chosen */
    Chosen chosen(InviteesQuery query) {
        if (all) return new Chosen.All(query.of(InvitationQuery.Tab.PENDING));
        if (id.isEmpty()) throw new Refusal("learningmanager.bulk.nothing");
        return new Chosen.These(Set.copyOf(id));
    }
}
