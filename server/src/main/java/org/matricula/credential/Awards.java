package org.matricula.credential;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.matricula.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one way by which anything is awarded: what was not awarded before, in batches, each told as one event. */
@Component
public class Awards {

    static final int BATCH = 500;

    private final AwardJobStore tallies;
    private final AwardStore store;
    private final AwardBatch batch;
    private final CredentialWriters writers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Awards(
            AwardJobStore tallies,
            AwardStore store,
            AwardBatch batch,
            CredentialWriters writers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tallies = tallies;
        this.store = store;
        this.batch = batch;
        this.writers = writers;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Awards what was not awarded before.
     *
     * @return those of them that were awarded now
     * @throws Refusal if the achievement is not published
     */
    @Transactional
    public List<Earned> award(Achievement achievement, List<Earned> earned, Manner manner) {
        return earned.isEmpty() ? List.of() : award(achievement, writers.of(achievement), earned, manner);
    }

    /**
     * The same where anything of several suffices: whoever was awarded it before, for whatever it was, is passed over,
     * unless that award's time was over when this was earned. One that was revoked isn't made up for by itself either.
     */
    @Transactional
    public List<Earned> awardOnce(Achievement achievement, List<Earned> earned, Manner manner) {
        if (earned.isEmpty()) return List.of();
        hold(achievement);
        var writer = writers.of(achievement);
        var learners = earned.stream().map(Earned::learnerId).distinct().toList();
        var before = store.lastEarned(achievement.id(), learners);
        return award(achievement, writer, new OncePerLearner(writer, before).of(earned), manner);
    }

    private List<Earned> award(Achievement achievement, CredentialWriter writer, List<Earned> earned, Manner manner) {
        if (!achievement.isPublished()) throw new Refusal("credential.award.unpublished");
        hold(achievement);
        var awarded = new ArrayList<Earned>();
        for (var from = 0; from < earned.size(); from += BATCH) {
            var some = earned.subList(from, Math.min(from + BATCH, earned.size()));
            var now = batch.award(achievement, writer, some, manner, clock.instant());
            if (!now.isEmpty()) announce(achievement, now, manner);
            now.forEach(one -> awarded.add(one.earned()));
        }
        return awarded;
    }

    /**
     * Those of these that would be awarded now, without awarding them.
     *
     * @param each as in {@link #award}; otherwise as in {@link #awardOnce}
     */
    public List<Earned> newAmong(Achievement achievement, List<Earned> earned, boolean each) {
        var learners = earned.stream().map(Earned::learnerId).distinct().toList();
        var known = store.sourcesAwarded(achievement.id(), learners);
        var fresh = earned.stream().filter(one -> !known.contains(one.source())).toList();
        if (each) return fresh;
        var before = store.lastEarned(achievement.id(), learners);
        return new OncePerLearner(writers.of(achievement), before).of(fresh);
    }

    /** Two awards at once of the same achievement wait for each other, or one would fail on the other's rows. */
    private void hold(Achievement achievement) {
        tallies.count(achievement.id(), 0, 0);
    }

    private void announce(Achievement achievement, List<AwardBatch.Awarded> awarded, Manner manner) {
        tallies.count(achievement.id(), awarded.size(), 0);
        events.publishEvent(new CredentialsAwarded(
                achievement.organisationId(),
                achievement.id(),
                awarded.stream().map(one -> one.earned().learnerId()).toList(),
                awarded.stream().map(AwardBatch.Awarded::credentialId).toList(),
                manner));
    }
}
