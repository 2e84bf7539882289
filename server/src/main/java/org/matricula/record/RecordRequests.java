package org.matricula.record;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Requirement;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * <i>Something is missing</i>: what a learner asks the programme's team about a record, kept with what the record said
 * then, and answered here. The missing thing may be the first certificate, so no record is needed to ask: only to have
 * taken a course of the programme.
 */
@Service
public class RecordRequests {

    static final int LONGEST_TEXT = 2_000;

    /** More at a time would be a conversation, for which there are better places. */
    static final int MOST_OPEN = 5;

    /** A list longer than that isn't read to its end. */
    private static final int MOST_SHOWN = 200;

    private final RecordRequestStore store;
    private final RecordRequestMail mail;
    private final RecordContext context;
    private final ProgrammeProgressReader progress;
    private final Programmes programmes;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    RecordRequests(
            RecordRequestStore store,
            RecordRequestMail mail,
            RecordContext context,
            ProgrammeProgressReader progress,
            Programmes programmes,
            JsonMapper json,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.mail = mail;
        this.context = context;
        this.progress = progress;
        this.programmes = programmes;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. @param slug of the programme @throws NotFound if this person took no course of it */
    public List<RecordRequest> of(Person person, String slug) {
        var programme = programme(person, slug);
        return store.of(person).stream()
                .filter(one -> programme.id().equals(one.programmeId()))
                .toList();
    }

    /**
     * @param requirement the title of one of the programme's; empty for none of them
     * @throws NotFound as above
     * @throws Invalid naming {@code text} or {@code requirement}
     * @throws Refusal if too many of this person's wait for an answer
     */
    @Transactional
    public RecordRequest ask(Person person, String slug, String requirement, String text) {
        var programme = programme(person, slug);
        var known = requirement.isEmpty()
                || programme.requirements().map(Requirement::title).anyMatch(requirement::equals);
        var words = text.strip();
        check(words, "record.request.empty")
                .check(known, "requirement", "record.request.unknown-requirement")
                .orThrow();
        if (of(person, slug).stream().filter(RecordRequest::isOpen).count() >= MOST_OPEN) {
            throw new Refusal("record.request.too-many", MOST_OPEN);
        }
        var request = new RecordRequest(
                Ids.next(),
                person.id(),
                programme.id(),
                programme.organisationId(),
                null,
                requirement,
                words,
                context.of(person, programme),
                clock.instant(),
                "",
                null,
                null);
        return keep(request, "record.request-made");
    }

    /** Keeps it and tells those who may answer, unless others wait already. */
    RecordRequest keep(RecordRequest request, String action) {
        var first = store.countOpen(request.organisationId()) == 0;
        store.add(request);
        audit.recordLearner(
                request.learnerId(),
                request.organisationId(),
                action,
                Map.of("request", request.id().toString()));
        if (first) mail.waiting(request);
        return request;
    }

    /** Those that wait, the oldest first. */
    public List<RecordRequest> open(UUID organisationId) {
        return store.open(organisationId, MOST_SHOWN);
    }

    /** Those that were answered, the latest first. */
    public List<RecordRequest> answered(UUID organisationId) {
        return store.answered(organisationId, MOST_SHOWN);
    }

    public int countOpen(UUID organisationId) {
        return store.countOpen(organisationId);
    }

    /** For staff; that it was read is in the learner's audit. @throws NotFound if the organisation has no such request */
    @Transactional
    public AskedRecord read(UUID organisationId, UUID id) {
        var request = store.find(organisationId, id).orElseThrow(NotFound::new);
        audit.recordLearner(
                request.learnerId(), organisationId, "record.request-viewed", Map.of("request", id.toString()));
        var statement = request.context().isEmpty() ? null : json.readValue(request.context(), RecordStatement.class);
        return new AskedRecord(request, statement);
    }

    /** @throws NotFound as above @throws Invalid naming {@code text} @throws Refusal if it was answered already */
    @Transactional
    public void answer(UUID organisationId, UUID id, String text) {
        var request = store.find(organisationId, id).orElseThrow(NotFound::new);
        var words = text.strip();
        check(words, "record.request.answer-empty").orThrow();
        if (!store.answer(id, words, clock.instant(), Caller.currentActorId().orElse(null))) {
            throw new Refusal("record.request.answered-already");
        }
        audit.record(organisationId, "record.request-answered", "record_request", id, Map.of());
        mail.answered(request);
    }

    static Invalid.Collector check(String words, String missing) {
        return new Invalid.Collector()
                .check(!words.isEmpty(), "text", missing)
                .check(words.length() <= LONGEST_TEXT, "text", "record.request.too-long", LONGEST_TEXT);
    }

    private Programme programme(Person person, String slug) {
        if (!progress.belongs(person, slug)) throw new NotFound();
        return programmes.get(slug);
    }
}
