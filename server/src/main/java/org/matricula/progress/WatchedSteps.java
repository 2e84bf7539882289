package org.matricula.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.matricula.progress.ProgressBatch.RunStep;
import org.matricula.progress.ProgressBatch.Spot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps and tests of which somebody wants to hear when learners achieve them ({@link StepsAchieved}). A batch looks
 * them up by key in a small table, and only if it brings achievements, so that all other steps cost nothing.
 */
@Component
public class WatchedSteps {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    WatchedSteps(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** From now on; what was achieved before is not told. @param watcherId whatever the watcher knows it by */
    @Transactional
    public void watch(UUID watcherId, UUID stepId) {
        jdbc.sql("insert into watched_step (step_id, watcher_id) values (:step, :watcher) on conflict do nothing")
                .param("step", stepId)
                .param("watcher", watcherId)
                .update();
    }

    @Transactional
    public void unwatch(UUID watcherId) {
        jdbc.sql("delete from watched_step where watcher_id = :watcher")
                .param("watcher", watcherId)
                .update();
    }

    /** Tells of those of these that somebody watches. */
    void tell(Collection<Spot> achieved) {
        if (achieved.isEmpty()) return;
        var watched = among(achieved);
        if (watched.isEmpty()) return;
        achieved.stream()
                .filter(spot -> watched.contains(spot.stepId()))
                .collect(groupingBy(
                        spot -> new RunStep(spot.runId(), spot.stepId()),
                        mapping(Spot::learnerId, toCollection(LinkedHashSet::new))))
                .forEach((step, learners) -> publish(step, new ArrayList<>(learners)));
    }

    private void publish(RunStep step, List<UUID> learners) {
        for (int from = 0; from < learners.size(); from += CertificatesEarned.MOST) {
            var some = learners.subList(from, Math.min(from + CertificatesEarned.MOST, learners.size()));
            events.publishEvent(new StepsAchieved(step.runId(), step.stepId(), some));
        }
    }

    private Set<UUID> among(Collection<Spot> achieved) {
        return new HashSet<>(jdbc.sql("select distinct step_id from watched_step where step_id = any(:steps)")
                .param("steps", achieved.stream().map(Spot::stepId).distinct().toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
