package org.matricula.delivery.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.matricula.progress.Result;

/**
 * What came of a learner's place in a run.
 *
 * @param result      null as long as nobody decided one
 * @param certifiedAt when the certificate was earned; null without one that stands
 * @param credential  the path of the credential's page; null as long as none was awarded
 * @param awaited     whether the certificate is one that its provider awards a credential for, and hasn't yet
 */
public record RunOutcome(
        @Nullable Result result,
        @Nullable Instant certifiedAt,
        @Nullable String credential,
        boolean awaited) {}
