package org.matricula.record;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.account.People;
import org.matricula.catalogue.Programmes;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.progress.Results;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for the records of all learners of a programme: a provider names recipient and purpose, and has the records
 * of those who agree to exactly that; the others are counted (*Programme records*, 8).
 */
@Service
public class DataRequests {

    static final int LONGEST_RECIPIENT = 200;
    static final int LONGEST_PURPOSE = 1_000;

    private final DataRequestStore store;
    private final Programmes programmes;
    private final People people;
    private final Results results;
    private final Audit audit;
    private final Clock clock;

    DataRequests(
            DataRequestStore store, Programmes programmes, People people, Results results, Audit audit, Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.people = people;
        this.results = results;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many agree, and how many others have a record of the programme that could be shared. */
    public record Count(int agreed, int others) {}

    /** The newest first. */
    public List<DataRequest> of(UUID organisationId) {
        return store.ofOrganisation(organisationId);
    }

    /** @throws NotFound if the organisation has no such request */
    public DataRequest get(UUID organisationId, UUID id) {
        return store.find(id)
                .filter(one -> one.organisationId().equals(organisationId))
                .orElseThrow(NotFound::new);
    }

    /**
     * @param programme slug of one of the organisation's
     * @throws Invalid naming {@code programme}, {@code recipient} or {@code purpose}
     */
    @Transactional
    public DataRequest make(UUID organisationId, String programme, String recipient, String purpose) {
        var own = programmes.find(programme).filter(one -> one.organisationId().equals(organisationId));
        var whom = recipient.strip();
        var why = purpose.strip();
        new Invalid.Collector()
                .check(own.isPresent(), "programme", "record.data.programme-missing")
                .check(!whom.isEmpty(), "recipient", "record.data.recipient-missing")
                .check(whom.length() <= LONGEST_RECIPIENT, "recipient", "record.request.too-long", LONGEST_RECIPIENT)
                .check(!why.isEmpty(), "purpose", "record.data.purpose-missing")
                .check(why.length() <= LONGEST_PURPOSE, "purpose", "record.request.too-long", LONGEST_PURPOSE)
                .orThrow();
        var request = new DataRequest(
                Ids.next(),
                organisationId,
                own.orElseThrow().id(),
                whom,
                why,
                clock.instant(),
                Caller.currentActorId().orElse(null),
                null);
        store.add(request);
        audit.record(organisationId, "data-request.made", "data_request", request.id(), Map.of());
        return request;
    }

    /** Nothing happens if it is closed. @throws NotFound as above */
    @Transactional
    public void close(UUID organisationId, UUID id) {
        if (store.close(get(organisationId, id).id(), clock.instant())) {
            audit.record(organisationId, "data-request.closed", "data_request", id, Map.of());
        }
    }

    public Count count(DataRequest request) {
        var holders = results.verifiedHolders(
                programmes.find(request.programmeId()).orElseThrow().courseIds());
        var agreed = agreed(request).size();
        return new Count(agreed, Math.max(0, holders - agreed));
    }

    /** Who agrees now, each once. @throws Refusal if it is closed: nothing is handed out any more */
    public List<Person> forExport(DataRequest request) {
        if (!request.isOpen()) throw new Refusal("record.data.closed");
        return agreed(request);
    }

    private List<Person> agreed(DataRequest request) {
        var learners = store.consentsTo(request.id()).stream()
                .map(DataConsent::learnerId)
                .toList();
        var found = people.personOfEach(learners);
        return learners.stream()
                .map(one -> Objects.requireNonNull(found.get(one)))
                .collect(Collectors.toMap(Person::id, one -> one, (one, same) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
