package org.matricula.discussion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.matricula.discussion.BulkComments.Brought;
import org.matricula.progress.ProgressEvent;
import org.matricula.progress.ProgressEvents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps what is counted in step with what is shown, and tells others: the one place where progress hears of comments.
 * Always from the reply to the opener to the step, so that two transactions never wait for each other.
 */
@Component
class Counting {

    private static final String SOURCE = "comment";

    private final CommentStore store;
    private final CommentTallies tallies;
    private final ReportStore reports;
    private final ApplicationEventPublisher events;
    private final ProgressEvents progress;

    Counting(
            CommentStore store,
            CommentTallies tallies,
            ReportStore reports,
            ApplicationEventPublisher events,
            ProgressEvents progress) {
        this.store = store;
        this.tallies = tallies;
        this.reports = reports;
        this.events = events;
        this.progress = progress;
    }

    /** Counts a new reply at whom it answers and at the opener. @return its position in the conversation */
    int reply(Comment reply, Comment parent) {
        if (!parent.opensConversation()) store.addReplies(parent.learnerId(), parent.id(), 1);
        return store.countReply(reply.rootAuthorId(), reply.rootId());
    }

    /** A comment of somebody who isn't enrolled, as the team's are, is no progress; one that comes back is none anew. */
    void posted(Comment comment) {
        tallies.addComments(comment.spot(), 1);
        events.publishEvent(new CommentPosted(
                comment.learnerId(), comment.runId(), comment.stepId(), comment.id(), comment.postedAt()));
        progress.take(List.of(commented(comment.learnerId(), comment.spot(), comment.id(), comment.postedAt())));
    }

    /** Counts what is brought from elsewhere. What was hidden there was written too, so it counts as progress. */
    void brought(Collection<Brought> comments) {
        var shown = comments.stream().filter(Brought::isShown).collect(groupingBy(Brought::spot, summingInt(one -> 1)));
        if (!shown.isEmpty()) tallies.addComments(shown);
        progress.take(comments.stream()
                .filter(one -> !one.byTeam())
                .map(one -> commented(one.authorId(), one.spot(), one.id(), one.postedAt()))
                .toList());
    }

    private static ProgressEvent commented(UUID learnerId, Spot spot, UUID commentId, Instant at) {
        return new ProgressEvent(
                learnerId,
                spot.runId(),
                ProgressEvent.id(SOURCE, commentId.toString()),
                ProgressEvent.Kind.COMMENTED,
                spot.stepId(),
                at,
                null,
                SOURCE);
    }

    void restored(Comment comment) {
        addToReplies(comment, 1);
        posted(comment);
    }

    void removed(Comment comment, Instant at) {
        addToReplies(comment, -1);
        tallies.addComments(comment.spot(), -1);
        events.publishEvent(
                new CommentRemoved(comment.learnerId(), comment.runId(), comment.stepId(), comment.id(), at));
    }

    /** Nobody has to decide about it any more. @return whether somebody had to */
    boolean settled(Comment comment, Report.Outcome outcome, Instant at) {
        if (!store.settleReports(comment)) return false;
        reports.settle(comment.id(), outcome, at);
        tallies.addWaiting(comment.runId(), -1);
        return true;
    }

    private void addToReplies(Comment comment, int more) {
        if (comment.parentId() == null || comment.parentAuthorId() == null) return;
        if (!comment.parentId().equals(comment.rootId()))
            store.addReplies(comment.parentAuthorId(), comment.parentId(), more);
        store.addReplies(comment.rootAuthorId(), comment.rootId(), more);
    }
}
