package org.matricula.record;

import org.jspecify.annotations.Nullable;

/** A request as staff read it. @param said what the record said when it was made; null where there was no record */
public record AskedRecord(RecordRequest request, @Nullable RecordStatement said) {}
