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
    private final AwardBatch batch;
    private final CredentialWriters writers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Awards(
            AwardJobStore tallies,
            AwardBatch batch,
            CredentialWriters writers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tallies = tallies;
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
        return award(achievement, writers.of(achievement), earned, manner);
    }

    /** The same with a writer that is kept from batch to batch. */
    @Transactional
    List<Earned> award(Achievement achievement, CredentialWriter writer, List<Earned> earned, Manner manner) {
        if (achievement.state() != Achievement.State.PUBLISHED) throw new Refusal("credential.award.unpublished");
        // Two awards at once of the same achievement wait for each other, or one would fail on the other's rows.
        tallies.count(achievement.id(), 0, 0);
        var awarded = new ArrayList<Earned>();
        for (var from = 0; from < earned.size(); from += BATCH) {
            var some = earned.subList(from, Math.min(from + BATCH, earned.size()));
            var now = batch.award(achievement, writer, some, manner, clock.instant());
            if (!now.isEmpty()) announce(achievement, now, manner);
            awarded.addAll(now);
        }
        return awarded;
    }

    private void announce(Achievement achievement, List<Earned> awarded, Manner manner) {
        tallies.count(achievement.id(), awarded.size(), 0);
        events.publishEvent(new CredentialsAwarded(
                achievement.organisationId(),
                achievement.id(),
                awarded.stream().map(Earned::learnerId).toList(),
                manner));
    }
}
