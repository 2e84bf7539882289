package org.matricula.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.record.Learner.autumn;
import static org.matricula.record.Learner.course;
import static org.matricula.record.Learner.spring;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.Requirement;
import org.matricula.progress.Result;

/** What a learner doesn't show isn't there (*Programme records*, 3). */
class LimitedRecordTests {

    private static final RecordFields NOTHING = RecordFields.of(List.of());

    private final ProgrammeRecord whole = record();

    @Test
    void withoutGradesARequirementIsMetOrNotAndNoAttemptSaysHowItWent() {
        var limited = new LimitedRecord(RecordFields.of(List.of("attempts"))).of(whole);

        assertThat(limited.rows()).extracting(RecordRow::isMet).containsExactly(true, false);
        var met = limited.rows().getFirst();
        assertThat(met.earned().result()).isNull();
        assertThat(met.earned().percentage()).isNull();
        assertThat(met.attempts()).extracting(CourseAttempt::outcome).containsOnly(CourseAttempt.Outcome.TAKEN);
        assertThat(met.attempts()).extracting(CourseAttempt::percentage).containsOnlyNulls();
        assertThat(limited.toString()).doesNotContain("PASS", "FAIL");
    }

    @Test
    void withoutAttemptsThereAreNoneAndWhatIsMetStaysMet() {
        var limited = new LimitedRecord(NOTHING).of(whole);

        assertThat(limited.rows()).allSatisfy(row -> assertThat(row.attempts()).isEmpty());
        assertThat(limited.sections().getFirst().met())
                .isEqualTo(whole.sections().getFirst().met());
    }

    @Test
    void hiddenResultsOfAttemptsCountAsTheyDid() {
        var limited = new LimitedRecord(RecordFields.of(List.of("attempts"))).of(whole);

        assertThat(limited.rows())
                .extracting(RecordRow::attemptCount)
                .isEqualTo(whole.rows().stream().map(RecordRow::attemptCount).toList());
    }

    @Test
    void withEverythingShownNothingIsLeftOut() {
        assertThat(new LimitedRecord(RecordFields.USUAL).of(whole)).isEqualTo(whole);
    }

    @Test
    void fieldsAreReadAsTheyAreStored() {
        assertThat(RecordFields.of(RecordFields.USUAL.names())).isEqualTo(RecordFields.USUAL);
        assertThat(RecordFields.USUAL.names()).containsExactly("name", "grades", "attempts", "credentials");
        assertThat(RecordFields.of(List.of("", "shoe-size")).names()).isEmpty();
    }

    /** Failed with 31 and passed with 58, then failed something else. */
    private static ProgrammeRecord record() {
        var first = course("First");
        var second = course("Second");
        return Learner.in(Requirement.anyOf(first.id()), Requirement.anyOf(second.id()))
                .gets(Result.FAIL, 31, spring(2026, first))
                .gets(Result.PASS, 58, autumn(2026, first))
                .gets(Result.FAIL, 31, spring(2026, second))
                .record(first, second);
    }
}
