package org.matricula.record.web;

import java.time.Instant;

/** A record at its public link; {@code asOf} is the moment of the answer. */
record SharedRecordJson(String holder, Instant asOf, RecordJson record) {}
