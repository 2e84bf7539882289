package org.matricula.billing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places in a course that nobody has taken yet.
 *
 * @param groupId the group of those who will; null for none
 */
public record PlannedPlaces(UUID courseId, @Nullable UUID groupId, int number) {}
