package org.matricula.progress;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.Contents;
import org.matricula.enrolment.PlaceKey;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.TrackUpgraded;
import org.matricula.platform.NotFound;
import org.matricula.progress.Earning.Occasion;
import org.matricula.progress.ProgressBatch.Place;
import org.matricula.progress.ProgressBatch.Spot;
import org.matricula.progress.ProgressStore.EventKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what learners do, from any source. An event that comes twice counts once; events may come late and in any
 * order. What is read of progress is current when the call returns.
 */
@Service
public class ProgressEvents {

    /** What became of an event. */
    public enum Outcome {
        TAKEN,
        /** It was known already. */
        KNOWN,
        /** The learner was never enrolled in the run. */
        NOT_ENROLLED,
        /** The run has no such test. */
        NO_SUCH_TEST
    }

    private final ProgressStore store;
    private final ProgressTallies tallies;
    private final TestScores scores;
    private final Contents contents;
    private final Places places;
    private final Earning earning;
    private final FollowedPlaces followed;
    private final WatchedSteps watched;
    private final Clock clock;

    ProgressEvents(
            ProgressStore store,
            ProgressTallies tallies,
            TestScores scores,
            Contents contents,
            Places places,
            Earning earning,
            FollowedPlaces followed,
            WatchedSteps watched,
            Clock clock) {
        this.store = store;
        this.tallies = tallies;
        this.scores = scores;
        this.contents = contents;
        this.places = places;
        this.earning = earning;
        this.followed = followed;
        this.watched = watched;
        this.clock = clock;
    }

    /** @return what became of each, in their order; a bulk of at most some thousands is fastest */
    @Transactional
    public List<Outcome> take(List<ProgressEvent> events) {
        return take(events, Occasion.LEARNT);
    }

    /** The same for what happened long ago on another platform: nobody is written to about certificates. */
    @Transactional
    public List<Outcome> takeHistory(List<ProgressEvent> events) {
        return take(events, Occasion.HISTORY);
    }

    private List<Outcome> take(List<ProgressEvent> events, Occasion occasion) {
        if (events.isEmpty()) return List.of();
        holdThoseWhoLeave(events);
        var locked = store.lock(events.stream().map(Place::of).collect(toSet()));
        var known = locked.learners();
        var tests = scores.testsOf(events);
        var acceptable = events.stream()
                .filter(event -> reject(event, known, tests) == null)
                .toList();
        var fresh = acceptable.isEmpty() ? Set.<EventKey>of() : store.add(acceptable, clock.instant());
        var outcomes = new ArrayList<Outcome>(events.size());
        var news = new ArrayList<ProgressEvent>(fresh.size());
        for (var event : events) {
            var rejection = reject(event, known, tests);
            var isNew = rejection == null && fresh.remove(new EventKey(event.learnerId(), event.id()));
            if (isNew) news.add(event);
            outcomes.add(rejection != null ? rejection : isNew ? Outcome.TAKEN : Outcome.KNOWN);
        }
        if (!news.isEmpty()) {
            apply(news, known, occasion);
            followed.tell(news.stream().map(Place::of).filter(locked.followed()::contains));
        }
        return outcomes;
    }

    /** A place is changed after its progress here, and before it by those who join and leave. */
    private void holdThoseWhoLeave(List<ProgressEvent> events) {
        var leaving = events.stream()
                .filter(event -> event.kind() == ProgressEvent.Kind.LEFT)
                .map(event -> new PlaceKey(event.learnerId(), event.runId()))
                .toList();
        if (!leaving.isEmpty()) places.hold(leaving);
    }

    /**
     * A grader decided about a test: this score stands from now on, higher or lower than before.
     *
     * @throws NotFound if the learner was never enrolled in the run
     */
    @Transactional
    public void rescore(UUID learnerId, UUID runId, UUID testId, BigDecimal score) {
        rescore(learnerId, runId, testId, score, Occasion.DECIDED);
    }

    /** The same for what another platform says about long ago. @param at when the test was handed in there */
    @Transactional
    public void rescoreHistory(UUID learnerId, UUID runId, UUID testId, BigDecimal score, Instant at) {
        scores.moved(learnerId, testId, at);
        rescore(learnerId, runId, testId, score, Occasion.HISTORY);
    }

    private void rescore(UUID learnerId, UUID runId, UUID testId, BigDecimal score, Occasion occasion) {
        var place = new Place(learnerId, runId);
        var locked = store.lock(Set.of(place));
        var known = locked.learners();
        if (known.isEmpty()) throw new NotFound();
        var published = contents.published(Set.of(runId));
        scores.set(learnerId, testId, score);
        var learner = scores.averaged(Set.of(place), known, published);
        store.save(learner.values());
        earning.certify(learner.values(), published, occasion);
        if (occasion.isAnnounced()) watched.tell(Set.of(new Spot(learnerId, runId, testId)));
        followed.tell(locked.followed().stream());
    }

    /** Whoever had done everything before their track led to a certificate gets it with the track. */
    @EventListener
    @Transactional
    public void on(TrackUpgraded upgraded) {
        var locked = store.lock(Set.of(new Place(upgraded.learnerId(), upgraded.runId())));
        earning.certify(locked.learners().values(), contents.published(Set.of(upgraded.runId())), Occasion.DECIDED);
        followed.tell(locked.followed().stream());
    }

    private static @Nullable Outcome reject(ProgressEvent event, Map<Place, LearnerProgress> known, Set<UUID> tests) {
        if (!known.containsKey(Place.of(event))) return Outcome.NOT_ENROLLED;
        if (event.kind() == ProgressEvent.Kind.SCORED && !tests.contains(event.stepId())) return Outcome.NO_SUCH_TEST;
        return null;
    }

    private void apply(List<ProgressEvent> news, Map<Place, LearnerProgress> known, Occasion occasion) {
        var published =
                contents.published(news.stream().map(ProgressEvent::runId).collect(toSet()));
        var batch =
                new ProgressBatch(known, store.traces(spots(news)), (run, step) -> counts(published.get(run), step));
        news.forEach(batch::apply);
        store.saveTraces(batch.steps());
        var learners = scores.take(news, batch.learners(), published);
        store.save(learners.entrySet().stream()
                .filter(one -> !one.getValue().equals(known.get(one.getKey())))
                .map(Map.Entry::getValue)
                .toList());
        tallies.changeRuns(batch.runChanges());
        tallies.changeSteps(batch.stepChanges());
        leave(news);
        var achieving = news.stream().filter(ProgressEvents::achieves).toList();
        var earners = achieving.stream().map(Place::of).collect(toSet());
        earning.certify(earners.stream().map(learners::get).toList(), published, occasion);
        if (occasion.isAnnounced()) watched.tell(spots(achieving));
    }

    /** Only these bring somebody nearer to a certificate. */
    private static boolean achieves(ProgressEvent event) {
        return event.kind() == ProgressEvent.Kind.COMPLETED || event.kind() == ProgressEvent.Kind.SCORED;
    }

    /** Where nothing was published, everything counts that a source tells of. */
    private static boolean counts(@Nullable Content content, UUID step) {
        return content == null || content.find(step).isPresent();
    }

    private void leave(Collection<ProgressEvent> news) {
        news.stream()
                .filter(event -> event.kind() == ProgressEvent.Kind.LEFT)
                .forEach(event -> places.left(event.learnerId(), event.runId(), event.at()));
    }

    private static Set<Spot> spots(List<ProgressEvent> events) {
        return events.stream()
                .filter(event -> event.stepId() != null)
                .map(event -> new Spot(event.learnerId(), event.runId(), event.stepId()))
                .collect(toSet());
    }
}
