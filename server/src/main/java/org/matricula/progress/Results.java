package org.matricula.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;

/** What learners achieved. */
@Service
public class Results {

    private final ResultStore store;
    private final CertificateTallies tallies;

    Results(ResultStore store, CertificateTallies tallies) {
        this.store = store;
        this.tallies = tallies;
    }

    /** All of it at once: in one message to the database. */
    public Achieved of(Person person) {
        return store.achieved(person.learnerIds());
    }

    /** One grade per attempt. */
    public List<Grade> gradesOf(Person person) {
        return store.grades(person.learnerIds());
    }

    /** All course certificates, revoked ones too, the latest first. */
    public List<CourseCertificate> certificatesOf(Person person) {
        return store.certificates(person.learnerIds());
    }

    /** All programme certificates, revoked ones too, the latest first. */
    public List<ProgrammeCertificate> programmeCertificatesOf(Person person) {
        return store.programmeCertificates(person.learnerIds());
    }

    /**
     * The average test score by run, in percent with one decimal: weighted by the tests' weights over the tests taken,
     * the plain mean where none has a weight; runs without a marked test are absent. If several learners of the person
     * were on one run, the best counts.
     */
    public Map<UUID, BigDecimal> averageScores(Person person) {
        var best = new HashMap<UUID, BigDecimal>();
        averages(store.taken(person.learnerIds()))
                .forEach((attempt, average) -> best.merge(attempt.runId(), average, BigDecimal::max));
        return best;
    }

    /** The results of one run's learners by learner; only those who have a grade or a marked test. */
    public Map<UUID, Attempt> attempts(UUID runId, Collection<UUID> learnerIds) {
        var grades = new HashMap<UUID, Grade>();
        store.grades(runId, learnerIds).forEach(grade -> grades.put(grade.learnerId(), grade));
        var averages = averages(store.taken(runId, learnerIds));
        var attempts = new HashMap<UUID, Attempt>();
        for (var learner : learnerIds) {
            var average = Optional.ofNullable(averages.get(new AttemptKey(learner, runId)));
            var grade = Optional.ofNullable(grades.get(learner));
            if (average.isPresent() || grade.isPresent()) {
                attempts.put(learner, new Attempt(grade.map(Grade::result).orElse(null), average.orElse(null)));
            }
        }
        return attempts;
    }

    /** How many certificates of each course there are; courses without one are absent. */
    public Map<UUID, Integer> courseTallies(Collection<UUID> courseIds) {
        return tallies.ofCourses(courseIds);
    }

    /** How many certificates of each programme there are; programmes without one are absent. */
    public Map<UUID, Integer> programmeTallies(Collection<UUID> programmeIds) {
        return tallies.ofProgrammes(programmeIds);
    }

    /** How many learners passed one of these courses, two, three and so on; looks at every certificate. */
    public SortedMap<Integer, Integer> learnersByCoursesPassed(Collection<UUID> courseIds) {
        return store.learnersByCoursesPassed(courseIds);
    }

    /** How many learners hold a verified certificate of any of these courses that stands; looks at every certificate. */
    public int verifiedHolders(Collection<UUID> courseIds) {
        return store.verifiedHolders(courseIds);
    }

    private static Map<AttemptKey, BigDecimal> averages(List<ResultStore.TakenTest> tests) {
        var averages = new HashMap<AttemptKey, BigDecimal>();
        tests.stream()
                .collect(groupingBy(
                        test -> new AttemptKey(test.learnerId(), test.runId()),
                        mapping(ResultStore.TakenTest::taken, toList())))
                .forEach((attempt, taken) ->
                        AverageScore.of(taken).ifPresent(average -> averages.put(attempt, average)));
        return averages;
    }

    private record AttemptKey(UUID learnerId, UUID runId) {}
}
