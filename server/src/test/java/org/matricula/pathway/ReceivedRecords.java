package org.matricula.pathway;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.record.RecordFields;
import org.matricula.record.RecordSnapshots;
import org.matricula.testing.Learning;
import org.matricula.testing.Somebody;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An institution that received records of learners of somebody else's programme. */
@Component
public class ReceivedRecords {

    private final Learning learning;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Members members;
    private final PathwayStore pathways;
    private final ApplicationStore store;
    private final ApplicationHistory history;
    private final RecordSnapshots snapshots;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReceivedRecords(
            Learning learning,
            Accounts accounts,
            Organisations organisations,
            Members members,
            PathwayStore pathways,
            ApplicationStore store,
            ApplicationHistory history,
            RecordSnapshots snapshots,
            TransactionTemplate transactions,
            Clock clock) {
        this.learning = learning;
        this.accounts = accounts;
        this.organisations = organisations;
        this.members = members;
        this.pathways = pathways;
        this.store = store;
        this.history = history;
        this.snapshots = snapshots;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param officer decides for the institution @param contact of its pathways, and no member */
    public record World(
            Learning.World taught, Organisation institution, Somebody officer, Somebody contact, Pathway credit) {

        public Receiver.Institution receiver() {
            return new Receiver.Institution(institution.id());
        }

        public String path() {
            return institution.path() + "/inbox";
        }
    }

    /** Whose record it is, and where. */
    public record Sent(Somebody learner, UUID id) {}

    public World world() {
        var institution = org.matricula.testing.Organisations.in(organisations);
        var officer = Somebody.in(accounts);
        members.add(institution.id(), officer.id(), Role.ADMISSIONS);
        var contact = Somebody.in(accounts);
        var credit = pathway(institution, contact, "Credit towards a degree", "ECTS credits");
        return new World(learning.programmeOf(2), institution, officer, contact, credit);
    }

    public Pathway pathway(Organisation institution, Somebody contact, String title, String unit) {
        var now = clock.instant();
        var pathway = new Pathway(
                Ids.next(),
                institution.id(),
                title,
                unit.isEmpty() ? Pathway.Offer.PLACE : Pathway.Offer.CREDIT,
                "What one gets",
                "",
                unit,
                null,
                contact.address().toUpperCase(java.util.Locale.ROOT),
                Pathway.State.OPEN,
                now,
                now,
                1);
        pathways.add(pathway);
        return pathway;
    }

    /** A new learner's record with one requirement met. */
    public Sent sent(World world) {
        return sent(world, world.credit());
    }

    public Sent sent(World world, Pathway pathway) {
        return sent(world, pathway, learning.somebody());
    }

    public Sent sent(World world, Pathway pathway, Somebody learner) {
        var run = world.taught().runs().getFirst();
        learning.grade(learner.id(), run, Result.DISTINCTION, new BigDecimal("87.5"));
        var snapshot = snapshots.make(
                Person.of(learner.id()), world.taught().slug(), new RecordFields(true, true, true, true, true));
        var application = Application.send(
                learner.id(),
                pathway,
                world.taught().programme().id(),
                new Application.Sent(snapshot.id(), learner.name(), learner.address(), 1),
                clock.instant());
        store.add(application, new ApplicationEvent(clock.instant(), ApplicationEvent.Kind.SENT, null, snapshot.id()));
        return new Sent(learner, application.id());
    }

    public List<Sent> sent(World world, int many) {
        return java.util.stream.IntStream.range(0, many)
                .mapToObj(i -> sent(world))
                .toList();
    }

    /** The learner met the other requirement, too, and sends that. */
    public void update(World world, Sent sent) {
        learning.grade(sent.learner().id(), world.taught().runs().getLast(), Result.PASS, null);
        var snapshot = snapshots.make(
                Person.of(sent.learner().id()), world.taught().slug(), new RecordFields(true, true, true, true, true));
        transactions.executeWithoutResult(status -> {
            var what = new Application.Sent(
                    snapshot.id(), sent.learner().name(), sent.learner().address(), 1);
            var updated = store.lock(sent.id()).update(what, clock.instant());
            store.change(updated);
            history.add(updated, ApplicationEvent.Kind.UPDATED);
        });
    }

    public void withdraw(Sent sent) {
        transactions.executeWithoutResult(status -> {
            var withdrawn = store.lock(sent.id()).withdraw(clock.instant());
            store.change(withdrawn);
            history.add(withdrawn, ApplicationEvent.Kind.WITHDRAWN);
        });
    }

    public Application find(Sent sent) {
        return store.find(sent.id()).orElseThrow();
    }
}
