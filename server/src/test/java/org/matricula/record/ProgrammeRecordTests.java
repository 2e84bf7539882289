package org.matricula.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.progress.Result.DISTINCTION;
import static org.matricula.progress.Result.FAIL;
import static org.matricula.progress.Result.PASS;
import static org.matricula.progress.Result.WITHDRAWN;
import static org.matricula.record.Learner.autumn;
import static org.matricula.record.Learner.course;
import static org.matricula.record.Learner.spring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.Completion;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.enrolment.Track;
import org.matricula.platform.Ids;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Grade;

/** The rules of *Programme records*, 1 and 2, without a database. */
class ProgrammeRecordTests {

    private final Course chemistry = course("Chemistry");
    private final Course physics = course("Physics");

    @Test
    void oneVerifiedCertificateMakesARecord() {
        var learner = Learner.in(Requirement.anyOf(chemistry.id()), Requirement.anyOf(physics.id()));
        assertThat(learner.summary()).isEmpty();

        learner.gets(FAIL, 30, autumn(2024, chemistry));
        assertThat(learner.summary()).isEmpty();

        learner.gets(PASS, null, spring(2025, chemistry));
        assertThat(learner.summary().orElseThrow().completion()).isEqualTo(new Completion(1, 2));
    }

    @Test
    void anAuditCertificateMakesNoRecordAndAnyOtherTrackDoes() {
        for (var track : Track.values()) {
            var run = spring(2025, chemistry);
            var grade = new Grade(Ids.next(), run.id(), chemistry.id(), PASS, null, run.endsAt());
            var learner = Learner.in(Requirement.anyOf(chemistry.id())).holds(CourseCertificate.of(grade, track), run);

            assertThat(learner.summary().isPresent()).as(track.name()).isEqualTo(track != Track.AUDIT);
        }
    }

    @Test
    void aCertificateOfACourseOutsideTheProgrammeMakesNoRecord() {
        var learner = Learner.in(Requirement.anyOf(chemistry.id())).gets(PASS, null, spring(2025, physics));

        assertThat(learner.summary()).isEmpty();
    }

    @Test
    void aRecordWhoseOnlyCertificateIsRevokedIsSeenWithTheReasonAndCantBeShared() {
        var run = spring(2025, chemistry);
        var learner = Learner.in(Requirement.anyOf(chemistry.id()))
                .gets(PASS, 61, run)
                .losesCertificateOf(run, "Copied");

        assertThat(learner.summary().orElseThrow().shareable()).isFalse();
        assertThat(learner.summary().orElseThrow().completion().state()).isEqualTo(Completion.State.NOT_STARTED);
        var row = onlyRow(learner);
        assertThat(row.isMet()).isFalse();
        assertThat(row.earned().revokedReason()).isEqualTo("Copied");
        assertThat(learner.record(chemistry).updatedAt()).isEqualTo(Learner.NOW);
    }

    @Test
    void theHighestGradeComesWithTheMarkAndTheDateOfItsOwnRun() {
        var pass = spring(2024, chemistry);
        var distinction = autumn(2024, chemistry);
        var row = onlyRow(Learner.in(Requirement.anyOf(chemistry.id()))
                .gets(PASS, 99, pass)
                .gets(DISTINCTION, 71, distinction));

        assertThat(row.earned().run()).isEqualTo(distinction);
        assertThat(row.earned().result()).isEqualTo(DISTINCTION);
        assertThat(row.earned().percentage()).isEqualTo(BigDecimal.valueOf(71));
        assertThat(row.earned().earnedAt()).isEqualTo(distinction.endsAt());
        assertThat(row.attemptCount()).isEqualTo(2);
    }

    @Test
    void ofEqualResultsTheHigherMarkCountsAndAKnownMarkBeforeAnUnknownOne() {
        var row = onlyRow(Learner.in(Requirement.anyOf(chemistry.id()))
                .gets(PASS, null, spring(2023, chemistry))
                .gets(PASS, 55, autumn(2023, chemistry))
                .gets(PASS, 62, spring(2024, chemistry)));

        assertThat(row.earned().percentage()).isEqualTo(BigDecimal.valueOf(62));
    }

    @Test
    void aRevokedDistinctionGivesWayToAPassThatStands() {
        var distinction = spring(2024, chemistry);
        var row = onlyRow(Learner.in(Requirement.anyOf(chemistry.id()))
                .gets(DISTINCTION, 90, distinction)
                .losesCertificateOf(distinction, "Copied")
                .gets(PASS, 50, autumn(2024, chemistry)));

        assertThat(row.isMet()).isTrue();
        assertThat(row.earned().result()).isEqualTo(PASS);
    }

    @Test
    void aFailedAttemptCountsBesideThePassThatFollowedIt() {
        var row = onlyRow(Learner.in(Requirement.anyOf(chemistry.id()))
                .gets(FAIL, 31, autumn(2023, chemistry))
                .gets(PASS, 58, spring(2024, chemistry)));

        assertThat(row.attemptCount()).isEqualTo(2);
        assertThat(row.earned().percentage()).isEqualTo(BigDecimal.valueOf(58));
        assertThat(outcomes(row.earlierAttempts())).containsExactly(CourseAttempt.Outcome.FAIL);
        assertThat(row.newerAttempts()).isEmpty();
    }

    @Test
    void withdrawnAttemptsAreListedAsSuchAndNotCounted() {
        var row = onlyRow(Learner.in(Requirement.anyOf(chemistry.id()))
                .leaves(spring(2023, chemistry), Instant.parse("2023-03-04T00:00:00Z"))
                .gets(WITHDRAWN, null, autumn(2023, chemistry))
                .gets(PASS, null, spring(2024, chemistry)));

        assertThat(row.attemptCount()).isEqualTo(1);
        assertThat(outcomes(row.earlierAttempts()))
                .containsExactly(CourseAttempt.Outcome.WITHDRAWN, CourseAttempt.Outcome.WITHDRAWN);
    }

    /** 9 learners of the Open University's data left late and failed all the same. */
    @Test
    void aFailedLearnerWhoLeftIsAFailedAttempt() {
        var run = autumn(2023, chemistry);
        var row = onlyRow(Learner.in(Requirement.anyOf(chemistry.id()))
                .gets(FAIL, null, run)
                .leaves(run, Instant.parse("2023-12-01T00:00:00Z"))
                .gets(PASS, null, spring(2024, chemistry)));

        assertThat(row.attemptCount()).isEqualTo(2);
    }

    @Test
    void aNewerOrRunningAttemptIsNamedBesideTheGradeAndDoesNotReplaceIt() {
        var row = onlyRow(Learner.in(Requirement.anyOf(chemistry.id()))
                .gets(PASS, 58, spring(2025, chemistry))
                .gets(FAIL, 20, autumn(2025, chemistry))
                .takes(spring(2027, chemistry), Track.VERIFIED)
                .takes(autumn(2027, chemistry), Track.VERIFIED));

        assertThat(row.earned().percentage()).isEqualTo(BigDecimal.valueOf(58));
        assertThat(outcomes(row.newerAttempts()))
                .containsExactly(
                        CourseAttempt.Outcome.FAIL, CourseAttempt.Outcome.RUNNING, CourseAttempt.Outcome.AHEAD);
        assertThat(row.attemptCount()).isEqualTo(2);
    }

    @Test
    void aRunThatEndedWithoutAGradeAndOneOnTheAuditTrackSaySo() {
        var row = onlyRow(Learner.in(Requirement.anyOf(chemistry.id()))
                .takes(spring(2024, chemistry), Track.AUDIT)
                .gets(PASS, 58, autumn(2024, chemistry))
                .takes(autumn(2026, chemistry), Track.VERIFIED));

        assertThat(outcomes(row.earlierAttempts())).containsExactly(CourseAttempt.Outcome.AUDITED);
        assertThat(outcomes(row.newerAttempts())).containsExactly(CourseAttempt.Outcome.UNDECIDED);
        assertThat(row.attemptCount()).isEqualTo(2);
    }

    @Test
    void aRequirementWithSeveralCoursesNamesTheOneThatMetIt() {
        var row = onlyRow(Learner.in(Requirement.anyOf(chemistry.id(), physics.id()))
                .gets(FAIL, 10, spring(2024, chemistry))
                .gets(PASS, 80, autumn(2024, physics)));

        assertThat(row.earned().course()).isEqualTo(physics);
        assertThat(row.hasAlternatives()).isTrue();
        assertThat(row.attemptCount()).isEqualTo(2);
    }

    @Test
    void aRequirementWithNothingEarnedHasNoGradeNoDateAndNoAttempt() {
        var learner = Learner.in(Requirement.anyOf(chemistry.id()), Requirement.anyOf(physics.id()))
                .gets(PASS, null, spring(2024, chemistry));

        var row = learner.record(chemistry, physics).rows().getLast();
        assertThat(row.earned()).isNull();
        assertThat(row.attempts()).isEmpty();
    }

    @Test
    void theHeadingAndTheSectionsCountByGroup() {
        var learner = Learner.in(
                        RequirementGroup.all("core", List.of(Requirement.anyOf(chemistry.id()))),
                        RequirementGroup.any(1, "more", List.of(Requirement.anyOf(physics.id()))))
                .gets(PASS, null, spring(2024, physics));

        var record = learner.record(chemistry, physics);
        assertThat(record.summary().completion()).isEqualTo(new Completion(1, 2));
        assertThat(record.sections()).extracting(RecordSection::met).containsExactly(0, 1);
    }

    @Test
    void theLastUpdateIsTheLatestThingTheRecordShows() {
        var learner = Learner.in(Requirement.anyOf(chemistry.id()))
                .gets(PASS, null, spring(2024, chemistry))
                .takes(spring(2027, chemistry), Track.VERIFIED);

        assertThat(learner.record(chemistry).updatedAt()).isEqualTo("2027-02-01T00:00:00Z");
    }

    private RecordRow onlyRow(Learner learner) {
        return learner.record(chemistry, physics).rows().getFirst();
    }

    private static List<CourseAttempt.Outcome> outcomes(List<CourseAttempt> attempts) {
        return attempts.stream().map(CourseAttempt::outcome).toList();
    }
}
