package org.matricula.coaching.conversation.web;

import java.util.UUID;

/** A coach of the same offer. */
public record Colleague(UUID id, String name) {}
