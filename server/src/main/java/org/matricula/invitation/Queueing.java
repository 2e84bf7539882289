package org.matricula.invitation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.catalogue.CourseRun;
import org.matricula.invitation.InvitationHistory.Kind;
import org.matricula.invitation.InvitationLists.Addressed;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Audit;
import org.springframework.stereotype.Component;

/** Writes down whom to invite, in the caller's transaction; {@link Sending} does the rest. */
@Component
class Queueing {

    private final BatchStore batches;
    private final InvitationLists lists;
    private final InvitationHistory history;
    private final TallyStore tallies;
    private final Audit audit;

    Queueing(BatchStore batches, InvitationLists lists, InvitationHistory history, TallyStore tallies, Audit audit) {
        this.batches = batches;
        this.lists = lists;
        this.history = history;
        this.tallies = tallies;
        this.audit = audit;
    }

    void queue(
            Organisation organisation,
            CourseRun run,
            InvitationBatch batch,
            List<Invitee> invitees,
            SendingOptions options) {
        batches.add(batch, options);
        var now = batch.requestedAt().atZone(organisation.zone());
        var wanted = invitees.stream()
                .map(invitee -> new Addressed(
                        Invitation.create(organisation.id(), run, batch.id(), invitee.address(), options, now),
                        invitee))
                .toList();
        var added = add(wanted);
        var replaced = lists.replaceDeclined(organisation.id(), run.id(), added);
        history.add(replaced, Kind.REPLACED);
        tallies.add(organisation.id(), run.id(), added.size(), -replaced.size());
        audit.record(
                organisation.id(),
                "invitation.sent",
                "invitation-batch",
                batch.id(),
                Map.of("run", run.id(), "size", batch.size()));
    }

    /** Without a word to the tally. @return the ids of those that are new */
    List<UUID> add(List<Addressed> wanted) {
        var added = lists.add(wanted);
        history.add(added, Kind.QUEUED);
        return added;
    }
}
