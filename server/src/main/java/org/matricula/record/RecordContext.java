package org.matricula.record;

import java.time.Clock;
import org.matricula.catalogue.Programme;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a record says now, kept beside a request about it: whoever answers sees what its learner saw. */
@Component
final class RecordContext {

    private static final RecordFields SHOWN = new RecordFields(false, false, true, true, false);

    private final Records records;
    private final JsonMapper json;
    private final Clock clock;

    RecordContext(Records records, JsonMapper json, Clock clock) {
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    /** As JSON; empty if there is no record. */
    String of(Person person, Programme programme) {
        try {
            var record = records.get(person, programme);
            return json.writeValueAsString(new StatedRecord(null, null, record, SHOWN, clock.instant()).statement());
        } catch (NotFound none) {
            return "";
        }
    }
}
