package org.matricula.credential;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.organisation.Organisations;
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
 * Awards achievements to everybody who earned them, from the results on file (*Badges and credentials*, 4): with the
 * original date, without mail. A job goes learner by learner in batches, one transaction each; killed anywhere, it goes
 * on after the last whole batch, and an award's key keeps everyone from getting the same twice.
 */
@Configuration(proxyBeanMethods = false)
public class Awarding {

    static final int BATCH = Awards.BATCH;

    private static final String TASK = "award";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AwardJobStore jobs;
    private final Awards awards;
    private final CredentialWriters writers;
    private final EarnedAchievements earned;
    private final Achievements achievements;
    private final Issuers issuers;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Scheduler> scheduler;

    Awarding(
            AwardJobStore jobs,
            Awards awards,
            CredentialWriters writers,
            EarnedAchievements earned,
            Achievements achievements,
            Issuers issuers,
            Organisations organisations,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction,
            ObjectProvider<Scheduler> scheduler) {
        this.jobs = jobs;
        this.awards = awards;
        this.writers = writers;
        this.earned = earned;
        this.achievements = achievements;
        this.issuers = issuers;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.scheduler = scheduler;
    }

    @Bean
    OneTimeTask<Void> awardTask() {
        return Tasks.oneTime(TASK).execute((instance, context) -> run(UUID.fromString(instance.getId())));
    }

    /** Begins a job; it runs in the background. @throws Refusal if one for the same achievement is running */
    @Transactional
    public AwardJob begin(UUID organisationId, UUID achievementId) {
        var job = add(organisationId, achievementId);
        scheduler.getObject().schedule(awardTask().instance(job.id().toString()), clock.instant());
        return job;
    }

    /** Does a whole job here and now: for the demonstration data and tests. */
    public AwardJob runNow(UUID organisationId, UUID achievementId) {
        var job = add(organisationId, achievementId);
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

    AwardJob add(UUID organisationId, UUID achievementId) {
        var achievement = achievements.get(organisationId, achievementId);
        issuers.of(organisationId);
        var job = new AwardJob(
                Ids.next(),
                organisationId,
                achievementId,
                null,
                clock.instant(),
                0,
                0,
                earned.count(achievement),
                null);
        if (!jobs.add(job, Caller.currentAccountId().orElse(null))) throw new Refusal("credential.award.running");
        audit.record(organisationId, "credentials.award-begun", "achievement", achievementId, Map.of());
        return job;
    }

    void run(UUID jobId) {
        var begun = jobs.find(jobId).orElseThrow();
        var achievement = achievements.get(begun.organisationId(), begun.achievementId());
        var writer = writer(begun);
        while (Boolean.TRUE.equals(transaction.execute(status -> step(jobId, achievement, writer)))) {
            // each step is a batch of its own
        }
    }

    CredentialWriter writer(AwardJob job) {
        return writers.of(achievements.get(job.organisationId(), job.achievementId()));
    }

    /** One batch. @return whether there may be more */
    boolean step(UUID jobId, Achievement achievement, CredentialWriter writer) {
        var job = jobs.lock(jobId);
        if (job.isFinished()) return false;
        var provider = organisations.get(job.organisationId().toString());
        var after = job.cursor() == null ? BEFORE_ALL : job.cursor();
        var next = earned.after(achievement, provider, after, BATCH);
        if (next.last() == null) {
            jobs.finish(jobId, clock.instant());
            return false;
        }
        var awarded = awards.award(achievement, writer, next.earned(), Manner.TOLD);
        jobs.advance(jobId, next.last(), next.examined(), awarded.size());
        return true;
    }
}
