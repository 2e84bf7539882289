package org.matricula.catalogue.content;

import java.util.UUID;

/** One thing to read, watch or do. {@code id} stays the same from version to version of the content. */
public record Step(UUID id, String title, StepContent content) {}
