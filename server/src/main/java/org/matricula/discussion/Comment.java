package org.matricula.discussion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;

/**
 * A comment on a step. One that opens a conversation is its own root. {@code position} counts the replies of a
 * conversation in the order they came, from 1; {@code replies} are those that are shown, of an opener in all its
 * conversation, of a reply those that answer it; {@code reports} are those nobody has settled.
 */
public record Comment(
        UUID learnerId,
        UUID id,
        UUID runId,
        UUID stepId,
        UUID rootId,
        UUID rootAuthorId,
        @Nullable UUID parentId,
        @Nullable UUID parentAuthorId,
        int position,
        boolean byTeam,
        Instant postedAt,
        @Nullable Instant editedAt,
        State state,
        Instant stateAt,
        String text,
        int likes,
        int replies,
        int reports,
        @Nullable Reason hiddenReason,
        String hiddenWords) {

    public enum State {
        SHOWN,
        /** By the programme team. */
        HIDDEN,
        /** By its author. */
        DELETED,
        /** With its author's account. */
        ERASED
    }

    public boolean opensConversation() {
        return parentId == null;
    }

    public boolean isShown() {
        return state == State.SHOWN;
    }

    public boolean isBy(Person person) {
        return person.learnerIds().contains(learnerId);
    }

    Spot spot() {
        return new Spot(runId, stepId);
    }

    /** @throws NotFound if it isn't there to be answered, liked or reported */
    Comment requireShown() {
        if (!isShown()) throw new NotFound();
        return this;
    }

    /** Only its author changes a comment, and not while it is hidden: then its moderators decide about what they saw. */
    Comment requireEditable(Person person) {
        requireOwn(person);
        if (state == State.HIDDEN) throw new Refusal("discussion.hidden.no-edit");
        return requireShown();
    }

    /** What is hidden can be taken back too. @throws NotFound if it isn't this person's, or is gone already */
    Comment requireDeletable(Person person) {
        requireOwn(person);
        if (state != State.HIDDEN) requireShown();
        return this;
    }

    /** @throws Refusal if it is this person's own */
    Comment requireOthers(Person person) {
        requireShown();
        if (isBy(person)) throw new Refusal("discussion.own");
        return this;
    }

    private void requireOwn(Person person) {
        if (!isBy(person)) throw new NotFound();
    }
}
