package org.matricula.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.coaching.Answer;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Source;
import org.matricula.coaching.Wordings;
import org.matricula.coaching.conversation.CallPlan;
import org.matricula.coaching.conversation.Calls;
import org.matricula.coaching.conversation.Case;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.coaching.conversation.Conversation;
import org.matricula.coaching.conversation.Reminding;
import org.matricula.organisation.Members;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.mail.Outbox;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever learners and coaches do in whatever order, with phones that some of them share: no message and no reminder of a call
 * reaches a learner whose last word is no, nor is one sent that was made before they last said no.
 */
@MatriculaTest
class NobodyWhoSaidNoTests {

    private static final int STEPS = 120;
    private static final int LEARNERS = 4;
    private static final int TIMES = 60;
    private static final int LONGEST_PAUSE_MS = 30;

    @Autowired
    private Learning learning;

    @Autowired
    private Offers offers;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Consents consents;

    @Autowired
    private Numbers numbers;

    @Autowired
    private Members members;

    @Autowired
    private Caseload caseload;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Calls calls;

    @Autowired
    private Outbox outbox;

    @Autowired
    private List<TextPermission> permissions;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private final Map<UUID, Integer> saidNo = new HashMap<>();
    private final Map<UUID, Boolean> agrees = new HashMap<>();
    private final Map<UUID, Integer> madeAt = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();
    private final AtomicInteger reached = new AtomicInteger();
    private List<Person> learners;
    private List<String> phones;
    private Coached coached;
    private Somebody coach;
    private TextWorld world;

    private record Dispatched(UUID learnerId, UUID id, String kind) {}

    @BeforeEach
    void world() {
        world = new TextWorld(context);
        coached = Coached.programme(learning, offers, wordings, 1);
        coach = coached.coach(members);
        phones = List.of(TextWorld.number(), TextWorld.number());
        learners = IntStream.range(0, LEARNERS)
                .mapToObj(i -> Person.of(coached.learner().id()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neitherMessagesNorRemindersReachWhoeverSaidNo(long seed) {
        var random = new Random(seed);
        for (int step = 1; step <= STEPS; step++) {
            act(random, learners.get(random.nextInt(LEARNERS)), step);
            note(step);
            assertThat(breaches).as("seed %s, step %s", seed, step).isEmpty();
            assertThat(waitingMails()).as("seed %s, step %s", seed, step).allMatch(this::mayReach);
        }
        assertThat(reached).as("texts that did go out").hasPositiveValue();
    }

    /** At the moment of handing over, seen from another connection: the learner still agrees, though others change it meanwhile. */
    @Test
    void noThreadIsFastEnough() throws Exception {
        var wrong = new ConcurrentLinkedQueue<String>();
        for (var learner : learners) agree(learner, phones.getFirst());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            TextGateway gateway = text -> seen(text, wrong);
            var others = List.<Future<?>>of(
                    threads.submit(() -> write(new Random(1))),
                    threads.submit(() -> toggle(new Random(2))),
                    threads.submit(() -> toggle(new Random(3))));
            var couriers = List.<Future<?>>of(
                    threads.submit(() -> deliverUntil(others, gateway)),
                    threads.submit(() -> deliverUntil(others, gateway)));
            for (var each : others) each.get();
            for (var each : couriers) each.get();
        }
        assertThat(wrong).isEmpty();
        assertThat(reached).hasPositiveValue();
    }

    private void act(Random random, Person learner, int step) {
        switch (random.nextInt(18)) {
            case 0, 1, 2 -> {
                agree(learner, phone(random));
                agrees.put(learner.id(), true);
            }
            case 3 -> {
                consents.withdraw(learner, coached.offerId(), Source.SETTINGS);
                no(learner, step);
            }
            case 4 -> {
                consents.answer(learner, coached.offerId(), new Answer.Decline(1, Locale.ENGLISH), Source.GATE);
                no(learner, step);
            }
            case 5 -> stop(phone(random), step);
            case 6 -> numbers.change(learner, new PhoneNumber(phone(random)));
            case 7 -> {
                numbers.remove(learner);
                no(learner, step);
            }
            case 8, 9, 10, 11, 12 -> coach(learner, one -> conversation.write(one, "Hi {first name}"));
            case 13 -> coach(learner, one -> calls.plan(one, soon()));
            case 14 -> Reminding.at(context, Instant.now().plus(Duration.ofHours(25)));
            default -> deliver(this::carry);
        }
    }

    private void coach(Person learner, Consumer<Case> does) {
        try {
            does.accept(caseload.open(coach.id(), coached.world().provider().id(), learner.id()));
            assertThat(agrees.get(learner.id())).isTrue();
        } catch (NotFound | Refusal closed) {
            assertThat(agrees.getOrDefault(learner.id(), false)).isFalse();
        }
    }

    private void stop(String phone, int step) {
        for (var learner : numbers.learnersWith(new PhoneNumber(phone))) no(Person.of(learner), step);
        consents.withdrawAll(new PhoneNumber(phone), Source.TEXT);
    }

    private void no(Person learner, int step) {
        if (Boolean.TRUE.equals(agrees.put(learner.id(), false))) saidNo.put(learner.id(), step);
    }

    private void agree(Person learner, String phone) {
        consents.answer(learner, coached.offerId(), new Answer.Agree(phone, 1, Locale.ENGLISH), Source.GATE);
        numbers.confirm(learner, new PhoneNumber(phone));
    }

    private Sent carry(Text text) {
        dispatched().stream().filter(one -> one.id().equals(text.id())).forEach(one -> {
            reached.incrementAndGet();
            if (!mayReach(one)) breaches.add(one + " was sent");
        });
        return new Sent.Taken(List.of(text.id().toString()));
    }

    private boolean mayReach(Dispatched one) {
        return agrees.getOrDefault(one.learnerId(), false)
                && madeAt.getOrDefault(one.id(), STEPS) > saidNo.getOrDefault(one.learnerId(), 0);
    }

    private void note(int step) {
        dispatched().forEach(one -> madeAt.putIfAbsent(one.id(), step));
    }

    private List<Dispatched> waitingMails() {
        var mails =
                dispatched().stream().filter(one -> one.kind().equals("MAIL")).toList();
        var waiting = outbox.waiting(mails.stream().map(Dispatched::id).toList());
        return mails.stream().filter(one -> waiting.contains(one.id())).toList();
    }

    private List<Dispatched> dispatched() {
        return jdbc.sql("select learner_id, id, kind from coaching_dispatch where offer_id = :offer")
                .param("offer", coached.offerId())
                .query(Dispatched.class)
                .list();
    }

    /** Whatever waits for these phones, whatever the hour is. */
    private void deliver(TextGateway gateway) {
        jdbc.sql(
                        "update text_message set zone = null, next_attempt_at = created_at where to_number = any(:phones) and state = 'QUEUED' and next_attempt_at > created_at")
                .param("phones", phones.toArray(String[]::new))
                .update();
        world.courier(gateway, permissions, Instant.now().plusSeconds(1)).sendDue();
    }

    /** Asked on another thread, so by another connection: what is committed. */
    private Sent seen(Text text, Queue<String> wrong) {
        if (!phones.contains(text.to())) return new Sent.Taken(List.of(text.id().toString()));
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var agreed = other.submit(() -> jdbc.sql("""
                            select exists(select from coaching_dispatch d
                                            join coaching_consenting c on c.learner_id = d.learner_id and c.offer_id = d.offer_id
                                           where d.id = :id and d.ended_at is null)""")
                            .param("id", text.id())
                            .query(Boolean.class)
                            .single())
                    .get();
            reached.incrementAndGet();
            if (!agreed) wrong.add("sent to somebody who said no: " + text.id());
        } catch (Exception e) {
            wrong.add(e.toString());
        }
        return new Sent.Taken(List.of(text.id().toString()));
    }

    private void write(Random random) {
        repeat(random, () -> {
            try {
                var learner = learners.get(random.nextInt(LEARNERS));
                conversation.write(
                        caseload.open(coach.id(), coached.world().provider().id(), learner.id()), "Hi");
            } catch (NotFound | Refusal closed) {
                // Withdrew just now.
            }
        });
    }

    private void toggle(Random random) {
        repeat(random, () -> {
            var learner = learners.get(random.nextInt(LEARNERS));
            if (random.nextBoolean()) consents.withdraw(learner, coached.offerId(), Source.SETTINGS);
            else agree(learner, phones.getFirst());
        });
    }

    private void deliverUntil(List<Future<?>> done, TextGateway gateway) {
        while (!done.stream().allMatch(Future::isDone)) deliver(gateway);
        deliver(gateway);
    }

    /** With time in between, in which somebody else may be faster. */
    private static void repeat(Random random, Runnable action) {
        for (int i = 0; i < TIMES; i++) {
            action.run();
            pause(random.nextInt(LONGEST_PAUSE_MS));
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CallPlan soon() {
        return new CallPlan(Instant.now().plus(Duration.ofHours(40)), 30, "");
    }

    private String phone(Random random) {
        return phones.get(random.nextInt(phones.size()));
    }
}
