package org.matricula.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Question;
import org.matricula.platform.Refusal;

/**
 * One learner's one go at a test.
 *
 * @param number  counted from 1
 * @param version of the content it was begun on; it is marked by that one, whatever is published since
 * @param answers by question, what was entered: see {@link Question#isRight}
 * @param points  what was scored, by the marking or by whoever overrode it; null until it is handed in
 */
public record Attempt(
        UUID learnerId,
        UUID id,
        UUID runId,
        UUID stepId,
        int number,
        int version,
        Instant startedAt,
        List<List<String>> answers,
        @Nullable Instant submittedAt,
        @Nullable BigDecimal points,
        int outOf) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public boolean isSubmitted() {
        return submittedAt != null;
    }

    /** In percent with two decimals, halves up; a test that scores nothing is passed by taking it. */
    public BigDecimal percent() {
        if (points == null) return BigDecimal.ZERO;
        return outOf == 0
                ? HUNDRED
                : points.multiply(HUNDRED).divide(BigDecimal.valueOf(outOf), 2, RoundingMode.HALF_UP);
    }

    public List<String> answer(int question) {
        return question < answers.size() ? answers.get(question) : List.of();
    }

    /** @throws Refusal if it was handed in already */
    Attempt saving(List<List<String>> entered) {
        if (isSubmitted()) throw new Refusal("delivery.test.handed-in");
        return new Attempt(learnerId, id, runId, stepId, number, version, startedAt, entered, null, null, outOf);
    }

    /** Marked by the questions of its own version. */
    Attempt handedIn(List<Question> questions, Instant now) {
        var points = IntStream.range(0, questions.size())
                .filter(i -> questions.get(i).isRight(answer(i)))
                .map(i -> questions.get(i).points())
                .sum();
        return new Attempt(
                learnerId,
                id,
                runId,
                stepId,
                number,
                version,
                startedAt,
                answers,
                now,
                BigDecimal.valueOf(points),
                Question.points(questions));
    }
}
