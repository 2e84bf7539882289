package org.matricula.discussion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.discussion.Comment.State;

/**
 * A comment as one reader sees it. Where it is shown no more, only its place is left: name and text are empty, except
 * to its author while it is hidden.
 *
 * @param answers     the name of whom it answers; null where that is whoever opened the conversation; empty
 *     where that comment is shown no more
 * @param replies     how many are shown: of an opener in all its conversation, of a reply those that answer it
 * @param hiddenWords what the team wrote to the author; empty for anybody else
 */
public record ShownComment(
        UUID id,
        UUID rootId,
        @Nullable UUID parentId,
        int position,
        State state,
        String name,
        boolean byTeam,
        boolean own,
        @Nullable String answers,
        String text,
        Instant postedAt,
        @Nullable Instant editedAt,
        int likes,
        boolean liked,
        int replies,
        @Nullable Reason hiddenReason,
        String hiddenWords) {

    public boolean isShown() {
        return state == State.SHOWN;
    }

    /** Whether its text is there for this reader. */
    public boolean isReadable() {
        return isShown() || isHiddenOwn();
    }

    public boolean isHiddenOwn() {
        return own && state == State.HIDDEN;
    }

    public boolean opensConversation() {
        return parentId == null;
    }

    static ShownComment of(Comment comment, boolean own, boolean liked, String name, @Nullable String answers) {
        var readable = comment.isShown() || own && comment.state() == State.HIDDEN;
        return new ShownComment(
                comment.id(),
                comment.rootId(),
                comment.parentId(),
                comment.position(),
                comment.state(),
                readable ? name : "",
                readable && comment.byTeam(),
                own,
                answers,
                readable ? comment.text() : "",
                comment.postedAt(),
                readable ? comment.editedAt() : null,
                comment.likes(),
                liked,
                comment.replies(),
                own ? comment.hiddenReason() : null,
                own ? comment.hiddenWords() : "");
    }
}
