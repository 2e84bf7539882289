package org.matricula.progress.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a run's learners, the latest to join first; {@code next} is given back as {@code after} for the next one. */
public record RunLearners(
        List<RunLearner> learners, @Nullable String next) {}
