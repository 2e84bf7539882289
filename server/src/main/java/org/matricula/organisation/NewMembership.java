package org.matricula.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A learner an organisation is to know, by {@code externalLearnerId} in its own systems. */
public record NewMembership(
        UUID id, UUID learnerId, @Nullable String externalLearnerId) {}
