package org.matricula.learningmanager.web;

import static org.matricula.platform.text.Text.until;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.Invitation;
import org.matricula.invitation.InvitationQuery;
import org.matricula.invitation.ListedInvitation;
import org.matricula.invitation.ReminderPlan;
import org.matricula.invitation.Slice;

/**
 * Invitations to a run that wait for an answer, or were declined.
 *
 * @param matching how many the search finds, on whatever page
 * @param plan     how those of the run are reminded; null if they aren't
 */
public record InviteesPage(
        RunDesk desk,
        RunTab tab,
        InviteesQuery query,
        Slice<ListedInvitation> slice,
        int matching,
        @Nullable ReminderPlan plan,
        Instant now)
        implements RunList {

    public InvitationQuery.Tab list() {
        return tab == RunTab.PENDING ? InvitationQuery.Tab.PENDING : InvitationQuery.Tab.DECLINED;
    }

    public String path(ListedInvitation invitation) {
        return desk.path() + "/invitations/" + invitation.id();
    }

    @Override
    public String searchKey() {
        return "learningmanager.invitees.search";
    }

    @Override
    public List<Invitation.State> states() {
        return tab == RunTab.PENDING ? InviteesQuery.STATES : List.of();
    }

    @Override
    public String stateKey(Enum<?> state) {
        return "learningmanager.state." + state.name();
    }

    @Override
    public List<InviteesQuery.Order> orders() {
        return InviteesQuery.Order.of(list());
    }

    @Override
    public InviteesQuery.Order order() {
        return query.chosen(list());
    }

    @Override
    public String orderKey(Enum<?> order) {
        return "learningmanager.invitees.order." + order.name();
    }

    public Invitation.State state(ListedInvitation invitation) {
        return invitation.state(now);
    }

    /** On the organisation's calendar, with its zone. */
    public String ends(ListedInvitation invitation) {
        return until(invitation.expiresAt(), desk.organisation().zone());
    }

    /** Until then somebody else may take the place of whoever was invited. */
    public boolean mayReplace() {
        return desk.invites() && now.isBefore(desk.run().startsAt());
    }
}
