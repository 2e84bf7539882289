package org.matricula.credential.rule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.progress.Result;

/**
 * A learner met a rule.
 *
 * @param sourceKey what by, the same whoever asks and however often: part of what is never awarded twice
 * @param at        when: the date of the result itself
 * @param result    how well, where that has a word
 */
record Met(
        UUID learnerId,
        String sourceKey,
        Instant at,
        @Nullable Result result) {}
