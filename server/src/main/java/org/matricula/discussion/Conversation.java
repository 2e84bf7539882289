package org.matricula.discussion;

import java.util.List;

/**
 * A comment and some of its replies in the order they came.
 *
 * @param followed whether the reader is written to when somebody answers
 * @param begins   whether the replies begin with the first
 * @param more     whether replies follow after these
 */
public record Conversation(
        ShownComment opener, List<ShownComment> replies, boolean followed, boolean begins, boolean more) {

    /** How many replies are shown elsewhere. */
    public int others() {
        var here = replies.stream().filter(ShownComment::isShown).count();
        return (int) Math.max(0, opener.replies() - here);
    }

    /** After which position the next replies come. */
    public int end() {
        return replies.isEmpty() ? 0 : replies.getLast().position();
    }
}
