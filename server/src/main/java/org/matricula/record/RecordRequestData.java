package org.matricula.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** What learners asked about their records. */
@Component
final class RecordRequestData implements PersonalData {

    private final RecordRequestStore store;
    private final Clock clock;

    RecordRequestData(RecordRequestStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    record Asked(
            @Nullable UUID programmeId,
            @Nullable UUID credentialId,
            String requirement,
            String text,
            Instant askedAt,
            String answer,
            @Nullable Instant answeredAt) {}

    @Override
    public String section() {
        return "recordRequests";
    }

    @Override
    public List<Asked> export(Person person) {
        return store.of(person).stream()
                .map(one -> new Asked(
                        one.programmeId(),
                        one.credentialId(),
                        one.requirement(),
                        one.text(),
                        one.askedAt(),
                        one.answer(),
                        one.answeredAt()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        store.erase(person, clock.instant());
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "record_request.text, requirement",
                "what a learner asked the programme's team about a record, or wrote in an appeal against a revocation; emptied by erasure",
                "record_request.context",
                "what the record said when it was asked, so that whoever answers sees the same; emptied by erasure",
                "record_request.answer, answered_by",
                "what the learner was answered, and by whom; the words are emptied by erasure");
    }
}
