package org.matricula.record;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a learner agrees to of the requests for records of a programme, and takes back. */
@Service
public class DataConsents {

    /** For how long a request is news; whoever doesn't want to agree isn't reminded for ever. */
    private static final Duration NEWS = Duration.ofDays(30);

    private final DataRequestStore store;
    private final Records records;
    private final Audit audit;
    private final Clock clock;

    DataConsents(DataRequestStore store, Records records, Audit audit, Clock clock) {
        this.store = store;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** An open request and what this learner said to it last; null if nothing. */
    public record Asked(DataRequest request, @Nullable DataConsent consent) {

        public boolean agreed() {
            return consent != null && consent.stands();
        }
    }

    /** The newest first. */
    public List<Asked> of(Person person, RecordSummary record) {
        var said = store.consentsOf(person);
        return store.ofProgramme(record.programme().id()).stream()
                .map(request -> new Asked(request, latest(said, request).orElse(null)))
                .toList();
    }

    /** The records of this person that somebody has asked for in the last month, and nothing was said about it yet. */
    public List<RecordSummary> unanswered(Person person) {
        var asked = store.programmesUnanswered(person, clock.instant().minus(NEWS));
        if (asked.isEmpty()) return List.of();
        return records.of(person).stream()
                .filter(record ->
                        record.shareable() && asked.contains(record.programme().id()))
                .toList();
    }

    /**
     * Nothing changes if this person agrees already.
     *
     * @throws NotFound if nobody asks for this record under this id, or not any more
     * @throws Refusal if every certificate in the record is revoked
     */
    @Transactional
    public void give(Person person, RecordSummary record, UUID id) {
        var asked = get(person, record, id);
        if (asked.agreed()) return;
        if (!record.shareable()) throw new Refusal("record.data.revoked");
        store.consent(asked.request().id(), person.id(), DataWording.VERSION, clock.instant());
        note(person, asked.request(), "record.data-consent-given");
    }

    /** Nothing changes if this person doesn't agree. @throws NotFound as above */
    @Transactional
    public void withdraw(Person person, RecordSummary record, UUID id) {
        var asked = get(person, record, id);
        if (store.withdraw(asked.request().id(), person, clock.instant())) {
            note(person, asked.request(), "record.data-consent-withdrawn");
        }
    }

    private Asked get(Person person, RecordSummary record, UUID id) {
        return of(person, record).stream()
                .filter(one -> one.request().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Optional<DataConsent> latest(List<DataConsent> said, DataRequest request) {
        var own = said.stream()
                .filter(one -> one.requestId().equals(request.id()))
                .toList();
        // One of several learners who are this person is enough.
        return own.stream()
                .filter(DataConsent::stands)
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    private void note(Person person, DataRequest request, String action) {
        audit.recordLearner(
                person.id(),
                request.organisationId(),
                action,
                Map.of("request", request.id().toString()));
    }
}
