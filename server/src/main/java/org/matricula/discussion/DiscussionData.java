package org.matricula.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.discussion.CommentChange.Kind;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erasing blanks what somebody wrote; the replies of others stay, under the note that the comment went with its account. */
@Component
@Order(6)
class DiscussionData implements PersonalData {

    private final CommentStore comments;
    private final LikeStore likes;
    private final ReportStore reports;
    private final FollowStore follows;
    private final CommentHistory history;
    private final Counting counting;
    private final Clock clock;

    DiscussionData(
            CommentStore comments,
            LikeStore likes,
            ReportStore reports,
            FollowStore follows,
            CommentHistory history,
            Counting counting,
            Clock clock) {
        this.comments = comments;
        this.likes = likes;
        this.reports = reports;
        this.follows = follows;
        this.history = history;
        this.counting = counting;
        this.clock = clock;
    }

    record Written(
            UUID id,
            UUID runId,
            UUID stepId,
            @Nullable UUID inReplyTo,
            Instant postedAt,
            @Nullable Instant editedAt,
            Comment.State state,
            String text,
            int likes,
            @Nullable Reason hiddenReason,
            String hiddenWords) {

        static Written of(Comment comment) {
            return new Written(
                    comment.id(),
                    comment.runId(),
                    comment.stepId(),
                    comment.parentId(),
                    comment.postedAt(),
                    comment.editedAt(),
                    comment.state(),
                    comment.text(),
                    comment.likes(),
                    comment.hiddenReason(),
                    comment.hiddenWords());
        }
    }

    record Export(
            List<Written> comments,
            List<LikeStore.Like> likes,
            List<Report> reports,
            List<FollowStore.Follow> following) {}

    @Override
    public String section() {
        return "discussions";
    }

    @Override
    public Export export(Person person) {
        return new Export(
                comments.of(person).stream().map(Written::of).toList(),
                likes.of(person),
                reports.of(person),
                follows.of(person));
    }

    @Override
    @Transactional
    public void erase(Person person) {
        var now = clock.instant();
        for (var comment : comments.of(person)) {
            if (comment.state() != Comment.State.ERASED) erase(comment, now);
        }
        reports.eraseWords(person);
        follows.forget(person);
    }

    private void erase(Comment comment, Instant now) {
        comments.erase(comment, now);
        counting.settled(comment, Report.Outcome.GONE, now);
        if (comment.isShown()) counting.removed(comment, now);
        history.add(comment, Kind.ERASED, null, null, now);
    }

    @Override
    public Map<String, String> inventory() {
        var inventory = new LinkedHashMap<String, String>();
        inventory.put(
                "comment.text", "what somebody wrote on a step; until its author deletes it or closes the account");
        inventory.put(
                "comment.hidden_words",
                "what the programme team wrote to the author of a hidden comment; as long as the comment");
        inventory.put(
                "comment_history",
                "when comments were posted, edited, reported, hidden, taken back; kept, without texts, nameless once the account is erased");
        inventory.put(
                "comment_like", "who likes which comment; until it is taken back, nameless once the account is erased");
        inventory.put(
                "comment_report.words",
                "what somebody told the programme team about a comment; emptied when the account is closed");
        inventory.put(
                "comment_follow",
                "which conversations somebody is written to about; removed when the account is closed");
        inventory.put(
                "discussion_setting", "whether somebody wants mail about answers; removed when the account is closed");
        inventory.put("follow_link", "links in mail that end it; removed after 400 days or when the account is closed");
        return inventory;
    }
}
