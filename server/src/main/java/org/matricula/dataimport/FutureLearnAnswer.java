package org.matricula.dataimport;

import java.time.Instant;
import java.util.UUID;

/** An answer to one question of a test; {@code response} is empty where it was left open. */
record FutureLearnAnswer(String learner, UUID test, int question, String response, boolean isRight, Instant at) {

    private static final int LONGEST_RESPONSE = 1_000;

    static FutureLearnAnswer of(FutureLearnRow row, FutureLearnRun run) {
        var learner = row.learner("learner_id");
        var number = row.question();
        var isRight = row.isTrue("correct");
        var at = row.requiredTime("submitted_at");
        return new FutureLearnAnswer(learner, run.test(number.step()), number.question(), response(row), isRight, at);
    }

    /** The choices' numbers, or what was written into the gaps. */
    static String response(FutureLearnRow row) {
        var response =
                row.known("response").or(() -> row.known("cloze_response")).orElse("");
        return response.length() > LONGEST_RESPONSE ? response.substring(0, LONGEST_RESPONSE) : response;
    }
}
