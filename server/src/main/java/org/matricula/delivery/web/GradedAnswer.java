package org.matricula.delivery.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.matricula.delivery.Grading.Graded;
import org.matricula.delivery.ScoreOverride;
import org.matricula.delivery.web.AttemptApi.AttemptAnswer;
import org.matricula.delivery.web.PlayerApi.AskedQuestion;

/** What programs of graders get of an attempt. */
record GradedAnswer(UUID test, AttemptAnswer attempt, List<ScoreOverride> overrides) {

    /** {@code right} says of each question whether the answer was. */
    record WithQuestions(GradedAnswer graded, List<AskedQuestion> questions, List<Boolean> right) {

        static WithQuestions of(TakenAttempt taken) {
            var questions = taken.questions();
            return new WithQuestions(
                    GradedAnswer.of(taken.graded()),
                    questions.stream().map(AskedQuestion::of).toList(),
                    IntStream.range(0, questions.size())
                            .mapToObj(i -> taken.answered().isRight(questions.get(i), i))
                            .toList());
        }
    }

    static GradedAnswer of(Graded graded) {
        var attempt = graded.attempt();
        return new GradedAnswer(attempt.stepId(), AttemptAnswer.of(attempt), graded.overrides());
    }
}
