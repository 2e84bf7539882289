package org.matricula.credential.pdf;

import java.time.Instant;

/** A signed document that goes into a PDF, byte for byte; {@code name} is that of its file. */
public record Enclosure(String name, String description, byte[] document, Instant at) {}
