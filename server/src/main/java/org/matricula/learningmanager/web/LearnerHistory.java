package org.matricula.learningmanager.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.roll.RollMember;

/** Tells what is known of a learner as what happened when, the latest first. */
final class LearnerHistory {

    private final List<Happening> happened = new ArrayList<>();

    static List<Happening> of(
            RollMember member, List<LearnerRun> runs, List<LearnerInvitation> invitations, List<LearnerAward> awards) {
        var history = new LearnerHistory();
        history.add(member.joinedAt(), member.learnerId() == null ? "MADE" : "JOINED", "");
        runs.forEach(history::add);
        for (var one : invitations) {
            history.add(one.createdAt(), "INVITED", one.course());
            history.add(one.declined() ? one.answeredAt() : null, "DECLINED", one.course());
        }
        awards.forEach(one -> history.add(one.awardedAt(), "AWARDED", one.name()));
        return history.happened.stream()
                .sorted(Comparator.comparing(Happening::at).reversed())
                .toList();
    }

    private void add(LearnerRun run) {
        var entry = run.entry();
        var course = run.course().title();
        add(entry.enrolledAt(), "ENROLLED", course);
        add(entry.lastVisitedAt(), "VISITED", course);
        add(entry.lastCommentAt(), "COMMENTED", course);
        add(entry.completedAt(), "COMPLETED", course);
        add(entry.leftAt(), "LEFT", course);
    }

    private void add(@Nullable Instant at, String what, String name) {
        if (at != null) happened.add(Happening.of(at, what, name));
    }
}
