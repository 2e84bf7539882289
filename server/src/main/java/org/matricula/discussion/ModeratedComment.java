package org.matricula.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.discussion.Comment.State;

/**
 * A comment as its moderators see it, with who reported it and why.
 *
 * @param step where it stands, {@code 1.10}; null if the step is no longer part of the run
 */
public record ModeratedComment(
        UUID id,
        String author,
        boolean byTeam,
        State state,
        Instant stateAt,
        String text,
        Instant postedAt,
        @Nullable Instant editedAt,
        int reports,
        @Nullable Reason hiddenReason,
        String hiddenWords,
        @Nullable String step,
        @Nullable String stepTitle,
        @Nullable String path,
        List<Told> told) {

    /** What somebody told about it. */
    public record Told(String name, Reason reason, String words, Instant at, Report.@Nullable Outcome outcome) {}

    public boolean waits() {
        return reports > 0;
    }

    static ModeratedComment of(Comment comment, Map<UUID, String> names, List<Report> reports, @Nullable Placement at) {
        return new ModeratedComment(
                comment.id(),
                names.getOrDefault(comment.learnerId(), ""),
                comment.byTeam(),
                comment.state(),
                comment.stateAt(),
                comment.text(),
                comment.postedAt(),
                comment.editedAt(),
                comment.reports(),
                comment.hiddenReason(),
                comment.hiddenWords(),
                at == null ? null : at.number(),
                at == null ? null : at.title(),
                at == null ? null : at.commentPath(comment.id()),
                reports.stream()
                        .map(report -> new Told(
                                names.getOrDefault(report.learnerId(), ""),
                                report.reason(),
                                report.words(),
                                report.reportedAt(),
                                report.outcome()))
                        .toList());
    }
}
