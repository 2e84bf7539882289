package org.matricula.discussion;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.discussion.CommentChange.Kind;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the programme team decides about comments. The caller has seen that the run is the organisation's. */
@Service
public class Moderation {

    private static final int PAGE = 20;
    private static final int LONGEST_WORDS = 1_000;

    private final CommentStore store;
    private final ModerationStore queue;
    private final ReportStore reports;
    private final CommentTallies tallies;
    private final CommentHistory history;
    private final Counting counting;
    private final Placements placements;
    private final AnswerMail mail;
    private final Names names;
    private final Audit audit;
    private final Clock clock;

    Moderation(
            CommentStore store,
            ModerationStore queue,
            ReportStore reports,
            CommentTallies tallies,
            CommentHistory history,
            Counting counting,
            Placements placements,
            AnswerMail mail,
            Names names,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.queue = queue;
        this.reports = reports;
        this.tallies = tallies;
        this.history = history;
        this.counting = counting;
        this.placements = placements;
        this.mail = mail;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many comments of a run wait for a decision. */
    public int waiting(UUID runId) {
        return tallies.waiting(runId);
    }

    /**
     * Comments that wait for a decision, the longest waiting first; or those that are hidden, the latest first.
     *
     * @param after the {@code next} of the page before; null for the first
     */
    @Transactional
    public ModerationPage page(Course course, CourseRun run, boolean hidden, @Nullable String after) {
        var key = after == null ? null : ThreadKey.parse(after);
        var found = hidden ? queue.hidden(run.id(), key, PAGE + 1) : queue.waiting(run.id(), key, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        audit.recordView(course.organisationId(), "comments.viewed", "run", run.id(), Map.of("comments", page.size()));
        var next = found.size() > PAGE ? queue.key(page.getLast(), hidden).toString() : null;
        return new ModerationPage(moderated(course, run, page), tallies.waiting(run.id()), next);
    }

    /** @throws NotFound if it is no comment of the run */
    public ModeratedComment comment(Course course, CourseRun run, UUID id) {
        return moderated(course, run, List.of(find(run, id))).getFirst();
    }

    /** What became of a comment, the earliest first. */
    public List<CommentChange> history(CourseRun run, UUID id) {
        return history.of(find(run, id));
    }

    /** What those are called who are named in a history. */
    public Map<UUID, String> names(List<CommentChange> changes) {
        return names.of(changes.stream()
                .map(CommentChange::actorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    /**
     * Takes a comment out of sight; its author is told why, by mail and in its place.
     *
     * @param reason null if none was chosen
     * @param words  to the author; needed where the reason is {@link Reason#OTHER}
     * @throws Invalid at {@code reason} or {@code words}; Refusal if it isn't shown any more
     */
    @Transactional
    public void hide(Course course, CourseRun run, UUID id, UUID by, @Nullable Reason reason, String words) {
        var text = CommentText.clean(words);
        new Invalid.Collector()
                .check(reason != null, "reason", "discussion.reason.missing")
                .check(reason != Reason.OTHER || !text.isEmpty(), "words", "discussion.words.missing-author")
                .check(text.length() <= LONGEST_WORDS, "words", "discussion.words.too-long", LONGEST_WORDS)
                .orThrow();
        if (reason == null) throw new IllegalStateException("checked above");
        var comment = find(run, id);
        var now = clock.instant();
        if (!store.hide(comment, reason, text, now)) throw new Refusal("discussion.moderation.not-shown");
        counting.settled(comment, Report.Outcome.HIDDEN, now);
        counting.removed(comment, now);
        history.add(comment, Kind.HIDDEN, by, reason, now);
        audit(course, comment, "comment.hidden", Map.of("run", run.id(), "comment", id, "reason", reason));
        placements.find(course, run, comment.stepId()).ifPresent(at -> mail.hidden(comment, reason, text, at));
    }

    /** Shows a hidden comment again, and tells its author. @throws Refusal if it isn't hidden */
    @Transactional
    public void restore(Course course, CourseRun run, UUID id, UUID by) {
        var comment = find(run, id);
        var now = clock.instant();
        if (!store.restore(comment, now)) throw new Refusal("discussion.moderation.not-hidden");
        counting.restored(comment);
        history.add(comment, Kind.RESTORED, by, null, now);
        audit(course, comment, "comment.restored", Map.of("run", run.id(), "comment", id));
        placements.find(course, run, comment.stepId()).ifPresent(at -> mail.restored(comment, at));
    }

    /** Leaves a comment as it is: what was reported is no breach. @throws Refusal if nothing waits */
    @Transactional
    public void dismiss(Course course, CourseRun run, UUID id, UUID by) {
        var comment = find(run, id);
        var now = clock.instant();
        if (!counting.settled(comment, Report.Outcome.DISMISSED, now))
            throw new Refusal("discussion.moderation.nothing-waits");
        history.add(comment, Kind.DISMISSED, by, null, now);
        audit(course, comment, "comment.report-dismissed", Map.of("run", run.id(), "comment", id));
    }

    private void audit(Course course, Comment comment, String action, Map<String, ?> facts) {
        audit.recordLearner(comment.learnerId(), course.organisationId(), action, facts);
    }

    private Comment find(CourseRun run, UUID id) {
        return store.find(run.id(), id).orElseThrow(NotFound::new);
    }

    private List<ModeratedComment> moderated(Course course, CourseRun run, List<Comment> comments) {
        if (comments.isEmpty()) return List.of();
        var told = reports.ofComments(comments.stream().map(Comment::id).toList());
        var people = new HashSet<UUID>();
        comments.forEach(comment -> people.add(comment.learnerId()));
        told.values().forEach(list -> list.forEach(report -> people.add(report.learnerId())));
        var called = names.of(people);
        var steps = placements.find(
                course, run, comments.stream().map(Comment::stepId).toList());
        return comments.stream()
                .map(comment -> ModeratedComment.of(
                        comment, called, told.getOrDefault(comment.id(), List.of()), steps.get(comment.stepId())))
                .toList();
    }
}
