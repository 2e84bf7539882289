package org.matricula.enrolment;

/**
 * A place somebody has through an organisation.
 *
 * @param endsWithRemoval whether it is over once the organisation removes the learner: invite-only runs are its own to
 *                        give. Every other place stays the learner's. Source: seed 004, "Manage your learners"
 */
public record SponsoredPlace(Enrolment enrolment, boolean endsWithRemoval) {}
