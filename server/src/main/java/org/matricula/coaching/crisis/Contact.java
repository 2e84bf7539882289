package org.matricula.coaching.crisis;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who is told of a crisis.
 *
 * @param phone E.164; null for somebody who gets mail alone
 * @param patience  how long this person has before the next one is told
 */
public record Contact(UUID accountId, @Nullable String phone, Duration patience) {}
