package org.matricula.pathway;

import java.time.Instant;
import java.util.UUID;

/** What a learner sent for an application at one time. @param number from 1, the oldest first */
public record SentVersion(int number, UUID snapshotId, Instant sentAt) {}
