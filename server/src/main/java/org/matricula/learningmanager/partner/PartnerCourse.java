package org.matricula.learningmanager.partner;

import java.util.UUID;

/** A course, where the {@code href} of a run's course leads. {@code code} is the provider's, else its name in addresses. */
record PartnerCourse(UUID uuid, String href, String title, String code) {}
