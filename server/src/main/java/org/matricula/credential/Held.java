package org.matricula.credential;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a person was awarded for a programme and its courses, the newest first.
 *
 * @param achievements of the programme and its courses, by id, also those that this person doesn't hold; a course or programme
 *                     for which nothing was ever awarded may have none yet
 */
public record Held(List<Award> awards, Map<UUID, Achievement> achievements) {}
