package org.matricula.coaching.crisis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.matricula.account.People;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Wordings;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.platform.sms.IncomingText;
import org.matricula.testing.Coached;
import org.matricula.testing.FictionalNumbers;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.Somebody;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A provider with an owner, a coach and two crisis contacts, five and ten minutes apart, and a learner with a confirmed number.
 * Time stands still unless the test moves it.
 */
final class CrisisWorld {

    final Coached coached;
    final Somebody owner;
    final Somebody coach;
    final Somebody first;
    final Somebody second;
    final Somebody learner;
    final String number = number();
    final String firstPhone = number();
    final CrisisStore store;
    final StepStore steps;
    final Members members;
    final Consents consents;
    final Numbers numbers;
    final CrisisWatch watch;
    final Crises crises;
    final CrisisJobs jobs;

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final CrisisTexts texts;
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    CrisisWorld(ApplicationContext context) {
        var clock = clock();
        var learning = context.getBean(Learning.class);
        members = context.getBean(Members.class);
        consents = context.getBean(Consents.class);
        numbers = context.getBean(Numbers.class);
        store = context.getBean(CrisisStore.class);
        steps = context.getBean(StepStore.class);
        transaction = context.getBean(TransactionTemplate.class);
        jdbc = context.getBean(JdbcClient.class);
        var alerts = context.getBean(Alerts.class);
        watch = new CrisisWatch(
                store,
                steps,
                context.getBean(WatchedWords.class),
                alerts,
                context.getBean(Caseload.class),
                context.getBean(Offers.class),
                context.getBean(Organisations.class),
                context.getBean(People.class),
                context.getBean(Audit.class),
                clock);
        crises = new Crises(store, steps, context.getBean(Handlers.class), alerts, clock);
        jobs = new CrisisJobs(store, steps, alerts, transaction, clock);
        texts = new CrisisTexts(
                context.getBean(TextWriters.class), watch, steps, context.getBean(HelpText.class), clock);

        coached = Coached.programme(learning, context.getBean(Offers.class), context.getBean(Wordings.class), 1);
        owner = staff(learning, Role.OWNER);
        coach = coached.coach(members);
        first = staff(learning, Role.LEARNING_MANAGER);
        second = staff(learning, Role.VIEWER);
        var contacts = List.of(
                new Contact(first.id(), firstPhone, Duration.ofMinutes(5)),
                new Contact(second.id(), null, Duration.ofMinutes(10)));
        context.getBean(CrisisSettings.class)
                .save(coached.offer(), new CrisisSettings.Settings(contacts, Map.of(), List.of()));
        learner = coached.agreed(consents, number);
        numbers.confirm(person(), new PhoneNumber(number));
    }

    /** A number that no other test uses: those from 555-0100 on are kept for fiction. */
    static String number() {
        return FictionalNumbers.next().e164();
    }

    Person person() {
        return Person.of(learner.id());
    }

    UUID organisation() {
        return coached.world().provider().id();
    }

    Instant now() {
        return now;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    /** As much time, and whatever is due by then. */
    void after(Duration time) {
        passes(time);
        jobs.escalate();
    }

    <T> T inTransaction(Supplier<T> what) {
        return transaction.execute(status -> what.get());
    }

    void inTransaction(Runnable what) {
        transaction.executeWithoutResult(status -> what.run());
    }

    IncomingText texted(String from, String words) {
        return new IncomingText(Ids.next(), from, "+12025550199", words, now);
    }

    void text(String words) {
        read(texted(number, words));
    }

    void read(IncomingText text) {
        inTransaction(() -> texts.on(text));
    }

    void press() {
        inTransaction(() -> watch.press(person(), coached.offerId()));
    }

    Crisis crisis() {
        return store.of(person()).getLast();
    }

    void acknowledge(Somebody by) {
        inTransaction(() -> crises.acknowledge(by.id(), organisation(), crisis().id()));
    }

    List<Step.Kind> kinds() {
        return steps.of(crisis().id()).stream().map(Step::kind).toList();
    }

    /** Whoever was told at this moment. */
    List<UUID> toldNow() {
        return steps.of(crisis().id()).stream()
                .filter(step -> step.kind() == Step.Kind.TOLD && step.at().equals(now))
                .map(Step::told)
                .toList();
    }

    Mailbox mailbox(Somebody somebody) {
        return new Mailbox(jdbc, somebody.address());
    }

    /** What waits for or went to this number, with what it is for. */
    List<String> texts(String to) {
        return jdbc.sql("select purpose from text_message where to_number = :to order by id")
                .param("to", to)
                .query(String.class)
                .list();
    }

    private Somebody staff(Learning learning, Role role) {
        var somebody = learning.somebody();
        members.add(organisation(), somebody.id(), role);
        return somebody;
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
