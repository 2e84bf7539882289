package org.matricula.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.discussion.CommentChange.Kind;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Writing comments, changing them and taking them back. */
@Service
public class Commenting {

    private final CommentStore store;
    private final CommentHistory history;
    private final Counting counting;
    private final FollowStore follows;
    private final AnswerQueue answers;
    private final Pace pace;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Commenting(
            CommentStore store,
            CommentHistory history,
            Counting counting,
            FollowStore follows,
            AnswerQueue answers,
            Pace pace,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.counting = counting;
        this.follows = follows;
        this.answers = answers;
        this.pace = pace;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Posts a comment and returns its id; the same form sent again posts nothing and returns the same.
     *
     * @param to      the comment it answers; null to open a conversation. An answer to a reply joins its conversation
     * @param formKey comes with the form
     * @throws Invalid  at {@code text}
     * @throws NotFound if there is no such comment to answer
     * @throws Refusal  if this person writes too fast
     */
    public UUID post(Person person, Seat.Open seat, Spot spot, @Nullable UUID to, UUID formKey, String text) {
        var checked = CommentText.of(text);
        var earlier = store.byFormKey(seat.learnerId(), formKey);
        if (earlier.isPresent()) return earlier.get();
        pace.take(Pace.Kind.POST, person);
        return transaction.execute(status -> add(seat, spot, to, formKey, checked));
    }

    private UUID add(Seat.Open seat, Spot spot, @Nullable UUID to, UUID formKey, CommentText text) {
        var parent = to == null
                ? null
                : store.find(spot, to).orElseThrow(NotFound::new).requireShown();
        var now = clock.instant();
        var comment = written(seat, spot, parent, text, now);
        if (!store.add(comment, formKey))
            return store.byFormKey(seat.learnerId(), formKey).orElseThrow();
        if (parent != null) store.place(comment.learnerId(), comment.id(), counting.reply(comment, parent));
        counting.posted(comment);
        history.add(comment, Kind.POSTED, seat.learnerId(), null, now);
        follows.begin(seat.learnerId(), spot, comment.rootId(), now);
        if (parent != null) answers.add(comment.id(), now);
        return comment.id();
    }

    private static Comment written(Seat.Open seat, Spot spot, @Nullable Comment parent, CommentText text, Instant now) {
        var id = Ids.next();
        return new Comment(
                seat.learnerId(),
                id,
                spot.runId(),
                spot.stepId(),
                parent == null ? id : parent.rootId(),
                parent == null ? seat.learnerId() : parent.rootAuthorId(),
                parent == null ? null : parent.id(),
                parent == null ? null : parent.learnerId(),
                0,
                seat.byTeam(),
                now,
                null,
                Comment.State.SHOWN,
                now,
                text.value(),
                0,
                0,
                0,
                null,
                "");
    }

    /** @throws NotFound if it isn't theirs or is gone, Refusal while it is hidden, Invalid at {@code text} */
    @Transactional
    public void edit(Person person, Spot spot, UUID id, String text) {
        var comment = store.find(spot, id).orElseThrow(NotFound::new).requireEditable(person);
        var checked = CommentText.of(text);
        if (checked.value().equals(comment.text())) return;
        if (!store.edit(comment, checked, clock.instant())) throw new NotFound();
        history.add(comment, Kind.EDITED, comment.learnerId(), null, clock.instant());
    }

    /** Takes a comment back: its text is gone for good. Twice changes nothing. @throws NotFound if it isn't theirs */
    @Transactional
    public void delete(Person person, Spot spot, UUID id) {
        var comment = store.find(spot, id).orElseThrow(NotFound::new);
        if (comment.isBy(person) && comment.state() == Comment.State.DELETED) return;
        comment.requireDeletable(person);
        var now = clock.instant();
        if (!store.delete(comment, now)) throw new NotFound();
        counting.settled(comment, Report.Outcome.GONE, now);
        if (comment.isShown()) counting.removed(comment, now);
        history.add(comment, Kind.DELETED, comment.learnerId(), null, now);
    }
}
