package org.matricula.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tests of runs. Whoever edits names the organisation, which has to be the course's own. */
@Service
public class Tests {

    private final Runs runs;
    private final TestStore store;
    private final Audit audit;

    Tests(Runs runs, TestStore store, Audit audit) {
        this.runs = runs;
        this.store = store;
        this.audit = audit;
    }

    /** @throws NotFound if the run has no such test */
    public CourseTest get(UUID runId, UUID testId) {
        return store.find(testId).filter(test -> test.runId().equals(runId)).orElseThrow(NotFound::new);
    }

    public Optional<CourseTest> byPartnerCode(UUID runId, String code) {
        return store.byPartnerCode(runId, code);
    }

    /** In their order. */
    public List<CourseTest> ofRun(UUID runId) {
        return store.ofRuns(List.of(runId));
    }

    /** By run, in their order; runs without tests are left out. */
    public Map<UUID, List<CourseTest>> ofRuns(Collection<UUID> runIds) {
        return runIds.isEmpty() ? Map.of() : store.ofRuns(runIds).stream().collect(groupingBy(CourseTest::runId));
    }

    /**
     * The test stands after those the run has.
     *
     * @throws NotFound if the organisation has no such run
     * @throws Invalid naming fields of {@link TestDetails}
     */
    @Transactional
    public CourseTest add(UUID organisationId, UUID runId, TestDetails details) {
        runs.own(organisationId, runId);
        check(details);
        var test = new CourseTest(
                Ids.next(),
                runId,
                details.partnerCode(),
                details.title(),
                Objects.requireNonNull(details.kind()),
                details.weight(),
                details.dueAt(),
                store.nextPosition(runId));
        Conflict.taken(() -> store.add(test), "");
        audit.record(organisationId, "test.created", "test", test.id(), Map.of("run", runId));
        return test;
    }

    /** @throws NotFound if the organisation has no such test; @throws Invalid naming fields of the details */
    @Transactional
    public void update(UUID organisationId, UUID testId, TestDetails details) {
        var test = own(organisationId, testId);
        check(details);
        Conflict.taken(() -> store.save(testId, details), "");
        audit.record(organisationId, "test.edited", "test", testId, Map.of("run", test.runId()));
    }

    /** @throws Refusal if somebody has a score in it */
    @Transactional
    public void remove(UUID organisationId, UUID testId) {
        var test = own(organisationId, testId);
        Conflict.referred(() -> store.remove(testId), () -> new Refusal("catalogue.test.referred"));
        audit.record(organisationId, "test.removed", "test", testId, Map.of("run", test.runId()));
    }

    /**
     * The tests that stand in what the run teaches, by id, in order: new ones are added, known ones follow their title
     * and place. Others stay: scores refer to them.
     */
    @Transactional
    public void follow(UUID runId, SequencedMap<UUID, String> titles) {
        var known = ofRun(runId).stream().collect(toMap(CourseTest::id, Function.identity()));
        var position = 0;
        for (var title : titles.entrySet()) {
            if (known.containsKey(title.getKey())) store.follow(title.getKey(), title.getValue(), position++);
            else store.add(CourseTest.ofContent(title.getKey(), runId, title.getValue(), position++));
        }
    }

    private CourseTest own(UUID organisationId, UUID testId) {
        var test = store.find(testId).orElseThrow(NotFound::new);
        runs.own(organisationId, test.runId());
        return test;
    }

    private static void check(TestDetails details) {
        var wrong = new Invalid.Collector();
        details.check(wrong);
        wrong.orThrow();
    }
}
