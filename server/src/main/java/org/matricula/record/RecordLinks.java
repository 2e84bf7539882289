package org.matricula.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.LearnerKeys;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public links to records: one for each learner and programme, to be switched off at any time. */
@Service
public class RecordLinks {

    private final RecordLinkStore store;
    private final Records records;
    private final LearnerKeys learnerKeys;
    private final Audit audit;
    private final Clock clock;

    RecordLinks(RecordLinkStore store, Records records, LearnerKeys learnerKeys, Audit audit, Clock clock) {
        this.store = store;
        this.records = records;
        this.learnerKeys = learnerKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** The links of a person that work, the newest first. */
    public List<RecordLink> of(Person person) {
        var links = store.working(person);
        if (links.isEmpty()) return List.of();
        var keys = learnerKeys.keysOf(
                links.stream().map(RecordLinkStore.Sealed::learnerId).toList());
        return links.stream()
                .map(link -> open(
                        link, Objects.requireNonNull(keys.get(link.learnerId())).open(link.sealedToken())))
                .toList();
    }

    /** The link to this record that works. */
    public Optional<RecordLink> find(Person person, UUID programmeId) {
        return of(person).stream()
                .filter(link -> link.programmeId().equals(programmeId))
                .findFirst();
    }

    /**
     * Makes a link that anyone who has it can open; the one there is already if there is one.
     *
     * @param programme slug
     * @throws NotFound if this person has no record of the programme
     * @throws Refusal if every certificate in it is revoked
     */
    @Transactional
    public RecordLink create(Person person, String programme) {
        var summary = records.summary(person, programme);
        var id = summary.programme().id();
        var existing = find(person, id);
        if (existing.isPresent()) return existing.get();
        if (!summary.shareable()) throw new Refusal("record.link.revoked");
        var link = new RecordLink(Ids.next(), person.id(), id, Token.random(), clock.instant(), null);
        var sealed = learnerKeys.keyOf(person.id()).seal(link.token().value().getBytes(StandardCharsets.US_ASCII));
        if (!store.add(link, sealed)) return find(person, id).orElseThrow();
        note(person, "record.link-created", link.id(), id);
        return link;
    }

    /** From the next request on the link answers that it is over. Nothing happens if there is none. @throws NotFound as above */
    @Transactional
    public void end(Person person, String programme) {
        var id = records.summary(person, programme).programme().id();
        store.end(person, id, clock.instant()).forEach(link -> note(person, "record.link-ended", link, id));
    }

    private void note(Person person, String action, UUID link, UUID programme) {
        audit.recordLearner(
                person.id(), null, action, Map.of("link", link.toString(), "programme", programme.toString()));
    }

    private static RecordLink open(RecordLinkStore.Sealed link, byte[] token) {
        return new RecordLink(
                link.id(),
                link.learnerId(),
                link.programmeId(),
                new Token(new String(token, StandardCharsets.US_ASCII)),
                link.createdAt(),
                link.endedAt());
    }
}
