package org.matricula.discussion;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to those who follow, counts again at night, forgets links nobody needs any more. */
@Configuration(proxyBeanMethods = false)
class DiscussionJobs {

    private static final LocalTime NIGHT = LocalTime.of(2, 30);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int BATCH = 200;

    private final AnswerQueue queue;
    private final CommentStore comments;
    private final FollowStore follows;
    private final AnswerMail mail;
    private final Placements placements;
    private final Participation participation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DiscussionJobs(
            AnswerQueue queue,
            CommentStore comments,
            FollowStore follows,
            AnswerMail mail,
            Placements placements,
            Participation participation,
            TransactionTemplate transaction,
            Clock clock) {
        this.queue = queue;
        this.comments = comments;
        this.follows = follows;
        this.mail = mail;
        this.placements = placements;
        this.participation = participation;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> mailAboutAnswers() {
        return Tasks.recurring("mail-about-answers", FixedDelay.of(PAUSE))
                .execute((instance, context) -> writeToFollowers());
    }

    @Bean
    RecurringTask<Void> commentRecount(CommentTallies tallies, FollowLinks links) {
        return Tasks.recurring("comment-recount", Schedules.daily(ZoneOffset.UTC, NIGHT))
                .execute((instance, context) -> {
                    tallies.recount();
                    links.forgetExpired(clock.instant());
                });
    }

    /** A transaction for each answer: what fails is tried again, and nobody is written to twice. */
    void writeToFollowers() {
        for (int i = 0; i < BATCH; i++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> writeAboutOne()))) return;
        }
    }

    private boolean writeAboutOne() {
        var due = queue.take();
        due.ifPresent(this::writeAbout);
        return due.isPresent();
    }

    private void writeAbout(UUID commentId) {
        for (var reply : comments.shown(List.of(commentId))) {
            placements.find(reply.spot()).ifPresent(at -> {
                var followers = follows.claim(reply.rootId(), reply.learnerId(), clock.instant());
                if (!followers.isEmpty()) mail.answered(participation.readers(followers, at), reply, at);
            });
        }
    }
}
