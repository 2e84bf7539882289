package org.matricula.pathway.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisation;
import org.matricula.pathway.Application;
import org.matricula.pathway.ApplicationEvent;
import org.matricula.pathway.ApplicationMessage;
import org.matricula.pathway.Inbox;
import org.matricula.pathway.MessageTemplate;
import org.matricula.pathway.Pathway;
import org.matricula.record.ShownSnapshot;

/**
 * One received record with all that belongs to it.
 *
 * @param shown     what was sent, with its checks made now; null if the learner took it away
 * @param versions  the newest first; empty unless there are several
 * @param messages  with the notes, the oldest first
 * @param staff     who may be given it, by id; empty for a contact
 * @param templates of the institution
 * @param entered   what stands in the forms
 */
public record ReceivedPage(
        InboxDesk desk,
        Application application,
        @Nullable ShownSnapshot shown,
        List<ReceivedVersion> versions,
        List<ApplicationMessage> messages,
        List<ApplicationEvent> history,
        Map<UUID, String> staff,
        List<MessageTemplate> templates,
        InboxNames names,
        boolean waits,
        ReceivedForm entered) {

    public String path() {
        return desk.path(application.id());
    }

    public Pathway pathway() {
        return names.pathway(application);
    }

    public Organisation institution() {
        return java.util.Objects.requireNonNull(names.institutions().get(application.organisationId()));
    }

    public String programme() {
        return names.programme(application);
    }

    public String holder() {
        return InboxWords.holder(application);
    }

    /** "6 ECTS credits", or empty. */
    public String granted() {
        return InboxWords.granted(application, pathway());
    }

    public List<ApplicationMessage> thread() {
        return messages.stream().filter(message -> !message.isNote()).toList();
    }

    public List<ApplicationMessage> notes() {
        return messages.stream().filter(ApplicationMessage::isNote).toList();
    }

    /** Who did or wrote something; of a learner the name on the record, of the platform itself nothing. */
    public String person(@Nullable UUID accountId) {
        return application.learnerId().equals(accountId) ? holder() : names.person(accountId);
    }

    public boolean isWithdrawn() {
        return application.state() == Application.State.WITHDRAWN;
    }

    /** Nothing of the learner is left here. */
    public boolean isEmptied() {
        return Inbox.isEmptied(application);
    }

    public boolean counts() {
        return !pathway().creditUnit().isEmpty();
    }

    /** The learner sent more after the institution had decided. */
    public boolean isUpdatedSinceDecision() {
        var decided = application.decidedAt();
        var updated = application.updatedAt();
        return decided != null && updated != null && updated.isAfter(decided);
    }

    public boolean isAssigned(UUID accountId) {
        return accountId.toString().equals(entered.assignee());
    }

    /** Somebody it was given to who may not decide any more. */
    public boolean isAssignedElsewhere() {
        var assignee = application.assigneeId();
        return desk.organisation() != null && assignee != null && !staff.containsKey(assignee);
    }
}
