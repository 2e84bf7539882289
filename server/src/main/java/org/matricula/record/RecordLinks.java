package org.matricula.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public links to records: any number, each with what it shows and until when (*Programme records*, 3). */
@Service
public class RecordLinks {

    private final SealedLinks links;
    private final RecordLinkStore store;
    private final RecordSnapshots snapshots;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    RecordLinks(
            SealedLinks links,
            RecordLinkStore store,
            RecordSnapshots snapshots,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.links = links;
        this.store = store;
        this.snapshots = snapshots;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The links of a person that work, the newest first. */
    public List<RecordLink> of(Person person) {
        var now = clock.instant();
        return links.of(person).stream()
                .filter(link -> link.state(now) == RecordLink.State.WORKING)
                .toList();
    }

    /** All links to this record that work, or did within a year; the newest first. */
    public List<RecordLink> of(Person person, RecordSummary record) {
        return links.of(person).stream()
                .filter(link -> link.programmeId().equals(record.programme().id()))
                .toList();
    }

    /** @throws NotFound if there is no such link to this record of this person */
    public RecordLink get(Person person, RecordSummary record, UUID id) {
        return of(person, record).stream()
                .filter(link -> link.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * @throws org.matricula.platform.Invalid if these options can't be
     * @throws Refusal if every certificate in the record is revoked
     */
    public void check(Person person, RecordSummary record, RecordLinkOptions options) {
        if (!record.shareable()) throw new Refusal("record.link.revoked");
        options.check(today(person));
    }

    /**
     * Makes a link that anyone who has it can open.
     *
     * @throws org.matricula.platform.Invalid, Refusal as {@link #check}
     */
    @Transactional
    public RecordLink create(Person person, RecordSummary record, RecordLinkOptions options) {
        check(person, record, options);
        var link = new RecordLink(
                Ids.next(),
                person.id(),
                record.programme().id(),
                Token.random(),
                options.label(),
                options.fields(),
                options.fixed()
                        ? snapshots
                                .make(person, record.programme().slug(), options.fields())
                                .id()
                        : null,
                options.indexed(),
                clock.instant(),
                options.expiresAt(accounts.get(person.id()).zone()),
                null);
        links.add(link);
        note(person, "record.link-created", link);
        return link;
    }

    /**
     * From the next request on the same address shows and lasts what these options say; one that is fixed goes on to show
     * what it showed, and whether a link is fixed never changes.
     *
     * @throws Refusal if the link is over; otherwise as {@link #create}
     */
    @Transactional
    public RecordLink change(Person person, RecordSummary record, UUID id, RecordLinkOptions options) {
        var link = get(person, record, id);
        if (link.state(clock.instant()) != RecordLink.State.WORKING) throw new Refusal("record.link.over");
        var chosen = link.isFixed() ? options.showing(link.fields()) : options;
        check(person, record, chosen);
        var changed =
                link.with(chosen, chosen.expiresAt(accounts.get(person.id()).zone()));
        if (!links.change(changed)) throw new Refusal("record.link.over");
        note(person, "record.link-changed", changed);
        return changed;
    }

    /** From the next request on the link answers that it is over. Nothing happens if it is already. @throws NotFound as above */
    @Transactional
    public void end(Person person, RecordSummary record, UUID id) {
        var link = get(person, record, id);
        if (store.end(link.id(), clock.instant())) note(person, "record.link-ended", link);
    }

    private LocalDate today(Person person) {
        return LocalDate.ofInstant(clock.instant(), accounts.get(person.id()).zone());
    }

    private void note(Person person, String action, RecordLink link) {
        audit.recordLearner(
                person.id(),
                null,
                action,
                Map.of(
                        "link", link.id().toString(),
                        "programme", link.programmeId().toString(),
                        "shows", String.join(" ", link.fields().names()),
                        "fixed", link.isFixed()));
    }
}
