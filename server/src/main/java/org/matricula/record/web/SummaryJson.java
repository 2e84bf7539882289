package org.matricula.record.web;

import org.matricula.catalogue.Completion;
import org.matricula.record.RecordSummary;

/** That there is a record, and how far it has come. {@code programme} is the slug that addresses it. */
record SummaryJson(
        String programme,
        String title,
        String provider,
        Completion.State state,
        int met,
        int required,
        boolean shareable) {

    static SummaryJson of(RecordSummary summary) {
        var completion = summary.completion();
        return new SummaryJson(
                summary.programme().slug(),
                summary.programme().title(),
                summary.provider().name(),
                completion.state(),
                completion.met(),
                completion.needed(),
                summary.shareable());
    }
}
