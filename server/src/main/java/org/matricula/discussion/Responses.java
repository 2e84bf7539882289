package org.matricula.discussion;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.discussion.CommentChange.Kind;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What one can do to others' comments: like them, and report them. */
@Service
public class Responses {

    private static final int LONGEST_WORDS = 1_000;

    private final CommentStore store;
    private final LikeStore likes;
    private final ReportStore reports;
    private final CommentTallies tallies;
    private final CommentHistory history;
    private final Pace pace;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Responses(
            CommentStore store,
            LikeStore likes,
            ReportStore reports,
            CommentTallies tallies,
            CommentHistory history,
            Pace pace,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.likes = likes;
        this.reports = reports;
        this.tallies = tallies;
        this.history = history;
        this.pace = pace;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Liking twice changes nothing. @throws NotFound if it isn't shown, Refusal if it is this person's own */
    public void like(Person person, Spot spot, UUID id) {
        pace.take(Pace.Kind.LIKE, person);
        transaction.executeWithoutResult(status -> {
            var comment = find(spot, id).requireOthers(person);
            if (likes.liked(person, java.util.List.of(id)).isEmpty() && likes.add(person, comment, clock.instant()))
                store.addLikes(comment.learnerId(), id, 1);
        });
    }

    /** Takes a like back; without one nothing changes. */
    public void unlike(Person person, Spot spot, UUID id) {
        pace.take(Pace.Kind.LIKE, person);
        transaction.executeWithoutResult(status -> {
            var comment = find(spot, id);
            var taken = likes.remove(person, id);
            if (taken > 0) store.addLikes(comment.learnerId(), id, -taken);
        });
    }

    /** Whether this person told the team about it. */
    public boolean hasReported(Person person, UUID id) {
        return reports.has(person, id);
    }

    /**
     * Tells the programme team. A second report of the same person changes nothing.
     *
     * @param reason null if none was chosen
     * @throws Invalid at {@code reason} or {@code words}; NotFound if it isn't shown; Refusal if it is their own
     */
    public void report(Person person, Spot spot, UUID id, @Nullable Reason reason, String words) {
        var text = CommentText.clean(words);
        new Invalid.Collector()
                .check(reason != null, "reason", "discussion.reason.missing")
                .check(reason != Reason.OTHER || !text.isEmpty(), "words", "discussion.words.missing")
                .check(
                        text.codePointCount(0, text.length()) <= LONGEST_WORDS,
                        "words",
                        "discussion.words.too-long",
                        LONGEST_WORDS)
                .orThrow();
        if (reason == null) throw new IllegalStateException("checked above");
        pace.take(Pace.Kind.REPORT, person);
        transaction.executeWithoutResult(status -> add(person, spot, id, reason, text));
    }

    private void add(Person person, Spot spot, UUID id, Reason reason, String words) {
        var comment = find(spot, id).requireOthers(person);
        if (reports.has(person, id)) return;
        var now = clock.instant();
        if (!reports.add(new Report(person.id(), id, reason, words, now, null, null), comment)) return;
        var waiting = store.countReport(comment, now);
        if (waiting == 0) throw new NotFound();
        if (waiting == 1) tallies.addWaiting(comment.runId(), 1);
        // Not by whom: the history outlives the reporter's account, and the author may see it one day.
        history.add(comment, Kind.REPORTED, null, reason, now);
    }

    private Comment find(Spot spot, UUID id) {
        return store.find(spot, id).orElseThrow(NotFound::new);
    }
}
