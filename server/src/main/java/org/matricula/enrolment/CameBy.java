package org.matricula.enrolment;

import java.util.UUID;

/**
 * Somebody took a place in a run who had come to it by a link that said what led there. Who it was is left out on
 * purpose. Published at once and at most once: it is for counting.
 *
 * @param via what the link said; a stranger may have written it
 */
public record CameBy(String via, UUID runId, UUID courseId) {}
