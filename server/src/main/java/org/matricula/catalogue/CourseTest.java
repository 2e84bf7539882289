package org.matricula.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A test of a run. {@code weight} is its share of the run's grade in percent, null where it doesn't count;
 * {@code partnerCode} is unique within the run; tests stand in the order of {@code position}.
 */
public record CourseTest(
        UUID id,
        UUID runId,
        @Nullable String partnerCode,
        String title,
        Kind kind,
        @Nullable BigDecimal weight,
        @Nullable Instant dueAt,
        int position) {

    /** A step of the run's content that is marked at once; all of these weigh the same. */
    static CourseTest ofContent(UUID stepId, UUID runId, String title, int position) {
        return new CourseTest(stepId, runId, null, title, Kind.QUIZ, null, null, position);
    }

    /** How it is marked, and by whom. */
    public enum Kind {
        TUTOR_MARKED,
        COMPUTER_MARKED,
        EXAM,
        QUIZ
    }

    /**
     * What the weights of a run add up to, in percent. Some providers weigh exams apart from the other tests, each of
     * the two adding up to 100.
     */
    public record Weights(BigDecimal exams, BigDecimal others) {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        public static Weights of(Collection<CourseTest> tests) {
            return new Weights(sum(tests, true), sum(tests, false));
        }

        public BigDecimal total() {
            return exams.add(others);
        }

        /** Nothing is weighed at all, everything together makes 100, or exams and others do so apart. */
        public boolean areWhole() {
            return total().signum() == 0
                    || isWhole(total())
                    || (isWhole(exams) || exams.signum() == 0) && (isWhole(others) || others.signum() == 0);
        }

        private static boolean isWhole(BigDecimal sum) {
            return sum.compareTo(WHOLE) == 0;
        }

        private static BigDecimal sum(Collection<CourseTest> tests, boolean exams) {
            return tests.stream()
                    .filter(test -> (test.kind == Kind.EXAM) == exams && test.weight != null)
                    .map(test -> test.weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
