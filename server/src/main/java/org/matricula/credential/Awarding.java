package org.matricula.credential;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.credential.rule.Earnings;
import org.matricula.credential.rule.Selection;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Awards achievements retroactively, to everybody who earned them by results on file (*Badges and credentials*, 4): with
 * the original date, and in silence unless somebody wants the learners told. A job goes learner by learner in batches, one transaction each; killed anywhere, it goes
 * on after the last whole batch, and an award's key keeps everyone from getting the same twice.
 */
@Configuration(proxyBeanMethods = false)
public class Awarding {

    static final int BATCH = Awards.BATCH;

    private static final String TASK = "award";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AwardJobStore jobs;
    private final Awards awards;
    private final Earnings earnings;
    private final Achievements achievements;
    private final Issuers issuers;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Scheduler> scheduler;

    Awarding(
            AwardJobStore jobs,
            Awards awards,
            Earnings earnings,
            Achievements achievements,
            Issuers issuers,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction,
            ObjectProvider<Scheduler> scheduler) {
        this.jobs = jobs;
        this.awards = awards;
        this.earnings = earnings;
        this.achievements = achievements;
        this.issuers = issuers;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.scheduler = scheduler;
    }

    @Bean
    OneTimeTask<Void> awardTask() {
        return Tasks.oneTime(TASK).execute((instance, context) -> run(UUID.fromString(instance.getId())));
    }

    /**
     * Begins a job; it runs in the background.
     *
     * @throws Refusal if one for the same achievement is running, or it isn't published
     */
    @Transactional
    public AwardJob begin(UUID organisationId, UUID achievementId, Selection selection, Manner manner) {
        var job = add(organisationId, achievementId, selection, manner);
        scheduler.getObject().schedule(awardTask().instance(job.id().toString()), clock.instant());
        return job;
    }

    /** Awards all that the achievement itself stands for, here and now: for the demonstration data and tests. */
    public AwardJob runNow(UUID organisationId, UUID achievementId) {
        var own = Selection.own(achievements.get(organisationId, achievementId));
        return runNow(organisationId, achievementId, own, Manner.KNOWN);
    }

    /** Does a whole job here and now. */
    public AwardJob runNow(UUID organisationId, UUID achievementId, Selection selection, Manner manner) {
        var job = add(organisationId, achievementId, selection, manner);
        run(job.id());
        return jobs.find(job.id()).orElseThrow();
    }

    /** @throws NotFound if this organisation has no such job */
    public AwardJob job(UUID organisationId, UUID jobId) {
        return jobs.find(jobId)
                .filter(job -> job.organisationId().equals(organisationId))
                .orElseThrow(NotFound::new);
    }

    public List<AwardJob> latestJobs(UUID organisationId, int size) {
        return jobs.latest(organisationId, size);
    }

    AwardJob add(UUID organisationId, UUID achievementId, Selection selection, Manner manner) {
        var achievement = achievements.get(organisationId, achievementId);
        if (!achievement.isPublished()) throw new Refusal("credential.award.unpublished");
        issuers.of(organisationId);
        var job = new AwardJob(
                Ids.next(),
                organisationId,
                achievementId,
                selection,
                manner,
                0,
                null,
                clock.instant(),
                0,
                0,
                0,
                earnings.count(selection),
                null);
        if (!jobs.add(job, Caller.currentAccountId().orElse(null))) throw new Refusal("credential.award.running");
        audit.record(
                organisationId,
                "credentials.award-begun",
                "achievement",
                achievementId,
                Map.of("job", job.id(), "told", manner == Manner.TOLD));
        return job;
    }

    void run(UUID jobId) {
        while (Boolean.TRUE.equals(transaction.execute(status -> step(jobId)))) {
            // each step is a batch of its own
        }
    }

    /** One batch. @return whether there may be more */
    boolean step(UUID jobId) {
        var job = jobs.lock(jobId);
        if (job.isFinished()) return false;
        var achievement = achievements.get(job.organisationId(), job.achievementId());
        if (job.part() >= job.selection().parts() || !achievement.isPublished()) {
            jobs.finish(jobId, clock.instant());
            return false;
        }
        var after = job.cursor() == null ? BEFORE_ALL : job.cursor();
        var next = earnings.after(achievement, job.selection(), job.part(), after, BATCH);
        if (next.last() == null) {
            jobs.endPart(jobId);
            return true;
        }
        var awarded = award(job, achievement, next.earned());
        jobs.advance(jobId, next.last(), next.examined(), next.earned().size(), awarded);
        return true;
    }

    private int award(AwardJob job, Achievement achievement, List<Earned> earned) {
        return job.selection().isEachAwarded(achievement, job.part())
                ? awards.award(achievement, earned, job.manner()).size()
                : awards.awardOnce(achievement, earned, job.manner()).size();
    }
}
