package org.matricula.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Organisations;
import org.matricula.platform.webhook.WebhookDelivery.State;
import org.matricula.platform.webhook.WebhookTrouble.Kind;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Receiver;
import org.matricula.testing.Receiver.Saying;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@MatriculaTest
class WebhookDeliveryTests {

    @Autowired
    ApplicationContext server;

    @Autowired
    Organisations organisations;

    @Autowired
    TransactionTemplate transaction;

    private final Receiver receiver = new Receiver();
    private MovedWebhooks world;
    private WebhookEndpoints.Created created;

    @BeforeEach
    void anEndpoint() {
        world = new MovedWebhooks(server, org.matricula.testing.Organisations.in(organisations));
        created = world.endpoint(receiver);
    }

    @AfterEach
    void close() {
        world.endpoints.remove(world.organisation.id(), created.endpoint().id());
        receiver.close();
    }

    @Test
    void messageIsSignedWithTheSecretThatWasShownAndSaysWhatHappenedWhen() {
        world.tell("a", "once upon a time");
        world.deliver();

        var heard = receiver.heard().getFirst();
        assertThat(new WebhookSecret(created.secret()).signed(heard.signature(), heard.id(), heard.at(), heard.body()))
                .isTrue();
        assertThat(heard.at()).isEqualTo(MovedWebhooks.START);
        assertThat(heard.body())
                .isEqualTo(
                        "{\"type\":\"tale.told\",\"timestamp\":\"2126-11-23T10:00:00Z\",\"data\":{\"text\":\"once upon a time\"}}");
        assertThat(log()).extracting(WebhookDelivery::state).containsExactly(State.DELIVERED);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            world.tell("a", "never");
            status.setRollbackOnly();
        });
        world.deliver();

        assertThat(receiver.heard()).isEmpty();
    }

    @Test
    void endpointHearsOnlyWhatItChose() {
        world.webhooks.tell(world.organisation.id(), "a", "something.else", Map.of());
        world.deliver();

        assertThat(receiver.heard()).isEmpty();
    }

    @Test
    void laterOneWaitsForAnEarlierOneOfTheSameOrderKeyAndNoOther() {
        receiver.answering(one -> Saying.status(one.contains("first of a") ? 500 : 200));
        world.tell("a", "first of a");
        world.tell("a", "second of a");
        world.tell("b", "first of b");
        world.deliver();
        assertThat(texts()).containsExactly("first of a", "first of b");

        receiver.answering(200);
        world.now = world.now.plusSeconds(6);
        world.deliver();
        assertThat(texts()).containsExactly("first of a", "first of b", "first of a", "second of a");
    }

    @Test
    void newsThatCannotWaitGoesBeforeWhatWaitsForOthersButNotBeforeItsOwnPast() {
        world.tell("a", "first of a");
        world.tell("b", "first of b");
        world.now = world.now.plusSeconds(1);
        world.webhooks.tellFirst(world.organisation.id(), "c", MovedWebhooks.TYPE, Map.of("text", "urgent of c"));
        world.webhooks.tellFirst(world.organisation.id(), "b", MovedWebhooks.TYPE, Map.of("text", "urgent of b"));
        world.deliver();

        assertThat(texts()).containsExactly("urgent of c", "first of a", "first of b", "urgent of b");
    }

    @Test
    void aDayWithoutAReceiverLosesNothingAndKeepsTheOrder() {
        receiver.answering(503);
        for (var hour = 0; hour < 24; hour++) {
            for (var learner : List.of("a", "b", "c")) world.tell(learner, learner + " " + hour);
            world.pass(Duration.ofHours(1));
        }
        assertThat(world.taken).isEmpty();
        var refused = receiver.heard().size();

        receiver.answering(200);
        world.pass(Duration.ofHours(24));

        var heard = texts().subList(refused, texts().size());
        for (var learner : List.of("a", "b", "c")) {
            assertThat(heard.stream().filter(text -> text.startsWith(learner)))
                    .containsExactlyElementsOf(IntStream.range(0, 24)
                            .mapToObj(hour -> learner + " " + hour)
                            .toList());
        }
    }

    @Test
    void receiverThatAnswersAgainGetsAtOnceWhatItMissed() {
        receiver.answering(503);
        world.tell("a", "missed");
        world.pass(Duration.ofHours(4));
        receiver.answering(200);

        world.tell("b", "news");
        world.deliver();

        assertThat(texts().subList(texts().size() - 2, texts().size())).containsExactly("news", "missed");
    }

    @Test
    void whatNobodyTakesForThreeDaysIsGivenUpAndTold() {
        receiver.answering(500);
        world.tell("a", "unheard");
        world.pass(Duration.ofDays(4));

        assertThat(receiver.heard()).hasSize(11);
        assertThat(log()).extracting(WebhookDelivery::state).containsExactly(State.GIVEN_UP);
        assertThat(world.givenUp).extracting(WebhookListener.Told::orderKey).containsExactly("a");
        assertThat(world.events)
                .containsExactly(new WebhookTrouble(
                        world.organisation.id(), created.endpoint().id(), Kind.GIVEN_UP));
    }

    @Test
    void whatWasGivenUpCanBeSentAgainUnderItsOwnId() {
        receiver.answering(500);
        world.tell("a", "unheard");
        world.pass(Duration.ofDays(4));
        receiver.answering(200);

        var endpoint = created.endpoint().id();
        var since = world.now.minus(Duration.ofDays(5));
        assertThat(world.log.replayFailed(world.organisation.id(), endpoint, since))
                .isEqualTo(1);
        world.deliver();
        world.log.replay(world.organisation.id(), endpoint, log().getFirst().id());
        world.deliver();

        assertThat(receiver.heard()).hasSize(13);
        assertThat(receiver.heard().stream().map(Receiver.Heard::id))
                .containsOnly(receiver.heard().getFirst().id());
        assertThat(log()).extracting(WebhookDelivery::state).containsExactly(State.DELIVERED);
        assertThat(world.log.replayFailed(world.organisation.id(), endpoint, since))
                .isZero();
    }

    @Test
    void receiverThatIsGoneIsNotAskedAgainUntilSomebodySwitchesItOn() {
        receiver.answering(410);
        world.tell("a", "news");
        world.pass(Duration.ofHours(2));

        assertThat(receiver.heard()).hasSize(1);
        assertThat(world.events)
                .containsExactly(new WebhookTrouble(
                        world.organisation.id(), created.endpoint().id(), Kind.GONE));
        var endpoint =
                world.endpoints.get(world.organisation.id(), created.endpoint().id());
        assertThat(endpoint.isDisabled()).isTrue();
        assertThat(endpoint.gone()).isTrue();

        receiver.answering(200);
        world.endpoints.enable(world.organisation.id(), endpoint.id());
        world.deliver();
        assertThat(texts()).containsExactly("news", "news");
    }

    @Test
    void whatHappensWhileAnEndpointIsOffIsToldWhenItIsOn() {
        var organisation = world.organisation.id();
        world.endpoints.disable(organisation, created.endpoint().id());
        world.tell("a", "meanwhile");
        world.pass(Duration.ofDays(5));
        assertThat(receiver.heard()).isEmpty();

        world.endpoints.enable(organisation, created.endpoint().id());
        world.deliver();
        assertThat(texts()).containsExactly("meanwhile");
    }

    @Test
    void forADayAfterANewSecretMessagesAreSignedWithBoth() {
        var fresh = new WebhookSecret(world.endpoints
                .rotate(world.organisation.id(), created.endpoint().id())
                .secret());
        var earlier = new WebhookSecret(created.secret());

        world.now = world.now.plus(WebhookEndpoints.GRACE).minusSeconds(1);
        world.tell("a", "in time");
        world.deliver();
        world.now = world.now.plusSeconds(1);
        world.tell("a", "too late");
        world.deliver();

        assertThat(receiver.heard()).allMatch(one -> signed(fresh, one));
        assertThat(receiver.heard()).extracting(one -> signed(earlier, one)).containsExactly(true, false);
        world.endpointStore.forgetEarlierSecrets(world.now);
        assertThat(world.endpoints
                        .get(world.organisation.id(), created.endpoint().id())
                        .earlierSecretUntil())
                .isNull();
    }

    @Test
    void whatWasOnItsWayWhenTheProcessDiedIsSentAgain() {
        world.tell("a", "first");
        world.tell("a", "second");
        var endpoint = created.endpoint().id();
        assertThat(world.due.claim(endpoint, world.now, world.now.plusSeconds(60)))
                .isPresent();

        world.deliver();
        assertThat(receiver.heard()).isEmpty();
        world.now = world.now.plusSeconds(60);
        world.deliver();
        assertThat(texts()).containsExactly("first", "second");
    }

    @Test
    void whatIsTakenBackIsNotSentAndWhatIsForgottenLeavesNoTrace() {
        world.tell("a", "sent");
        world.deliver();
        world.tell("a", "taken back");
        world.webhooks.takeBack(world.organisation.id(), "a");
        world.deliver();
        assertThat(texts()).containsExactly("sent");

        world.tell("a", "still to be sent");
        world.webhooks.forgetSent(world.organisation.id(), "a");
        assertThat(log()).extracting(WebhookDelivery::state).containsExactly(State.WAITING);
    }

    @Test
    void whoeverToldItHearsWhatTheReceiverSaid() {
        receiver.answering(one -> new Saying(200, "{\"confirmed\":true}"));
        world.tell("a", "news");
        world.deliver();

        var told = world.taken.getFirst();
        assertThat(told.orderKey()).isEqualTo("a");
        assertThat(told.answer()).isEqualTo("{\"confirmed\":true}");
    }

    @Test
    void messageOfMoreThanTwentyKilobytesIsRefusedWhereItIsMade() {
        assertThatThrownBy(() -> world.tell("a", "x".repeat(20 * 1024)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(MovedWebhooks.TYPE);
    }

    @Test
    void whatIsOlderThanThirtyDaysIsForgotten() {
        world.tell("a", "old");
        world.deliver();
        new DeliveryStore(server.getBean(org.springframework.jdbc.core.simple.JdbcClient.class))
                .removeOlderThan(world.now.plusSeconds(1));

        assertThat(log()).isEmpty();
    }

    private List<WebhookDelivery> log() {
        return world.log
                .page(world.organisation.id(), created.endpoint().id(), null)
                .deliveries();
    }

    private List<String> texts() {
        return receiver.heard().stream()
                .map(one -> one.body().replaceFirst(".*\"text\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private static boolean signed(WebhookSecret secret, Receiver.Heard one) {
        return secret.signed(one.signature(), one.id(), one.at(), one.body());
    }
}
