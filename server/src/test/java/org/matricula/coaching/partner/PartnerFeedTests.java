package org.matricula.coaching.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Answer;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Source;
import org.matricula.coaching.Wordings;
import org.matricula.organisation.ApiClients;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.security.Permission;
import org.matricula.platform.webhook.NewWebhookEndpoint;
import org.matricula.platform.webhook.WebhookEndpoints;
import org.matricula.platform.webhook.WebhookListener.Told;
import org.matricula.progress.ProgrammesCompleted;
import org.matricula.testing.Browsing;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Patience;
import org.matricula.testing.Receiver;
import org.matricula.testing.Receiver.Heard;
import org.matricula.testing.Receiver.Saying;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rule 6 of coaching: a pseudonym made at consent, and only those who consent in whatever reaches the partner. */
@MatriculaTest
class PartnerFeedTests {

    @LocalServerPort
    int port;

    @Autowired
    Learning learning;

    @Autowired
    Offers offers;

    @Autowired
    Wordings wordings;

    @Autowired
    Consents consents;

    @Autowired
    Numbers numbers;

    @Autowired
    Deletions deletions;

    @Autowired
    Forgetting forgetting;

    @Autowired
    Pseudonyms pseudonyms;

    @Autowired
    Silences silences;

    @Autowired
    Feed feed;

    @Autowired
    WebhookEndpoints endpoints;

    @Autowired
    ApiClients clients;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    WebApplicationContext server;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private final Receiver partner = new Receiver();
    private Coached coached;
    private UUID provider;

    @BeforeEach
    void anOfferWithAPartnerThatListens() {
        coached = Coached.programme(learning, offers, wordings, 2);
        provider = coached.world().provider().id();
        var wanted = new NewWebhookEndpoint(
                "Partner",
                partner.url(),
                Set.of(
                        PartnerNews.GIVEN,
                        PartnerNews.WITHDRAWN,
                        PartnerNews.PHONE_CHANGED,
                        PartnerNews.INACTIVE,
                        PartnerNews.COMPLETED,
                        PartnerNews.DELETION));
        endpoints.create(provider, wanted, UUID.randomUUID());
    }

    @AfterEach
    void close() {
        endpoints.of(provider).forEach(one -> endpoints.remove(provider, one.id()));
        partner.close();
    }

    @Test
    void learnerHasNoPseudonymBeforeAgreeing() {
        var learner = coached.learner();
        consents.answer(person(learner), coached.offerId(), new Answer.Decline(1, Locale.ENGLISH), Source.GATE);

        assertThat(pseudonyms.of(person(learner))).isEmpty();
        assertThat(feedNow()).isEmpty();
    }

    @Test
    void consentIsToldWithExactlyWhatTheWordingNames() {
        var learner = coached.learner();
        agree(learner);

        var told = data(await(PartnerNews.GIVEN, one -> true));
        assertThat(told.propertyNames())
                .containsExactlyInAnyOrder("learner", "givenName", "timeZone", "language", "courses");
        assertThat(told.get("givenName").asString()).isEqualTo("Ada");
        assertThat(told.get("timeZone").asString()).isEqualTo("Europe/London");
        assertThat(told.get("courses").get(0).propertyNames())
                .containsExactlyInAnyOrder("programme", "course", "stepsCompleted", "lastActive");
        assertThat(told.toString())
                .doesNotContain(
                        learner.id().toString(),
                        learner.address(),
                        learner.name().split(" ")[2]);
        assertThat(feedNow())
                .extracting(FeedLearner::learner)
                .containsExactly(told.get("learner").asString());
    }

    @Test
    void whoAgreesAgainKeepsThePseudonym() {
        var learner = coached.learner();
        agree(learner);
        var first = pseudonym(learner);
        consents.withdraw(person(learner), coached.offerId(), Source.SETTINGS);
        agree(learner);

        assertThat(pseudonym(learner)).isEqualTo(first);
    }

    @Test
    void withdrawalIsToldWithinAMinuteAndNothingOfBeforeIsToldAfterIt() {
        partner.answering(503);
        var learner = coached.learner();
        agree(learner);
        await(PartnerNews.GIVEN, one -> true);
        consents.withdraw(person(learner), coached.offerId(), Source.SETTINGS);
        partner.answering(204);

        var told = await(PartnerNews.WITHDRAWN, one -> true);
        assertThat(data(told).get("learner").asString()).isEqualTo(pseudonym(learner));
        assertThat(data(told).propertyNames()).containsExactlyInAnyOrder("learner", "at");
        assertThat(feedNow()).isEmpty();
        assertThat(jdbc.sql("select count(*) from webhook_delivery where order_key = :key and body like '%+1202%'")
                        .param("key", pseudonym(learner))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void withdrawalThatNobodyTookIsTriedOn() {
        var learner = coached.learner();
        agree(learner);
        endpoints.of(provider).forEach(one -> endpoints.disable(provider, one.id()));
        consents.withdraw(person(learner), coached.offerId(), Source.SETTINGS);
        var id = jdbc.sql("""
                        update webhook_delivery set next_attempt_at = null
                         where order_key = :key and type = :type returning id""")
                .param("key", pseudonym(learner))
                .param("type", PartnerNews.WITHDRAWN)
                .query(UUID.class)
                .single();

        deletions.givenUp(new Told(provider, id, pseudonym(learner), PartnerNews.WITHDRAWN, ""));

        assertThat(jdbc.sql("select next_attempt_at is not null from webhook_delivery where id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void numberIsToldOnceItIsConfirmed() {
        var learner = coached.learner();
        agree(learner);
        assertThat(feedNow())
                .singleElement()
                .satisfies(one -> assertThat(one.phone()).isNull());
        numbers.confirm(person(learner), new PhoneNumber(Coached.NUMBER));

        var told = data(await(PartnerNews.PHONE_CHANGED, one -> true));
        assertThat(told.get("phone").asString()).isEqualTo(Coached.NUMBER);
        assertThat(feedNow())
                .singleElement()
                .satisfies(one -> assertThat(one.phone()).isEqualTo(Coached.NUMBER));
    }

    @Test
    void changedNumberIsToldWhenItIsConfirmed() {
        var learner = coached.learner();
        agree(learner);
        numbers.change(person(learner), new PhoneNumber(Coached.OTHER_NUMBER));
        numbers.confirm(person(learner), new PhoneNumber(Coached.OTHER_NUMBER));

        var told = data(await(PartnerNews.PHONE_CHANGED, one -> true));
        assertThat(told.get("phone").asString()).isEqualTo(Coached.OTHER_NUMBER);
        assertThat(told.get("learner").asString()).isEqualTo(pseudonym(learner));
    }

    @Test
    void silenceIsToldOnce() {
        var learner = coached.learner(org.matricula.enrolment.Track.VERIFIED, 20);
        agree(learner);

        silences.run();
        silences.run();

        assertThat(data(await(PartnerNews.INACTIVE, one -> true)).get("days").asInt())
                .isEqualTo(FeedSettings.USUAL_DAYS);
        assertThat(jdbc.sql("select count(*) from webhook_delivery where order_key = :key and type = :type")
                        .param("key", pseudonym(learner))
                        .param("type", PartnerNews.INACTIVE)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void completedProgrammeIsToldOfThoseWhoAgree() {
        var agreeing = coached.learner();
        agree(agreeing);
        var other = coached.learner();
        var programme = coached.world().programme();

        publish(new ProgrammesCompleted(provider, programme.id(), List.of(other.id(), agreeing.id())));

        var told = data(await(PartnerNews.COMPLETED, one -> true));
        assertThat(told.get("learner").asString()).isEqualTo(pseudonym(agreeing));
        assertThat(told.get("programme").asString()).isEqualTo(programme.title());
        assertThat(types()).containsOnlyOnce(PartnerNews.COMPLETED);
    }

    @Test
    void deletionIsAskedOfThePartnerAndItsConfirmationKept() {
        partner.answering(one -> one.contains(PartnerNews.DELETION)
                ? new Saying(200, "{\"confirmation\":\"4711\"}")
                : Saying.status(204));
        var learner = coached.learner();
        agree(learner);
        await(PartnerNews.GIVEN, one -> true);
        var known = pseudonym(learner);
        consents.withdrawAll(person(learner), Source.ACCOUNT);
        deletions.ask(person(learner));

        await(PartnerNews.DELETION, one -> one.contains(known));
        assertThat(types()).endsWith(PartnerNews.WITHDRAWN, PartnerNews.DELETION);
        assertThat(pseudonyms.of(person(learner))).isEmpty();
        Patience.until(() -> deletions.of(provider).getFirst().confirmedAt() != null);
        assertThat(deletions.of(provider).getFirst().confirmation()).isEqualTo("{\"confirmation\":\"4711\"}");
    }

    @Test
    void learnerMayHaveItDeletedAndKeepTheAccount() {
        var learner = coached.learner();
        agree(learner);
        var known = pseudonym(learner);

        assertThat(forgetting.partnersOf(learner.id())).containsExactly(Coached.TERMS.partner());
        forgetting.ask(learner.id());

        assertThat(forgetting.partnersOf(learner.id())).isEmpty();
        assertThat(consents.standing(person(learner), coached.offerId()).isConsenting())
                .isFalse();
        assertThat(deletions.of(provider)).extracting(Deletion::learner).containsExactly(known);
        agree(learner);
        assertThat(pseudonym(learner)).isNotEqualTo(known);
    }

    @Test
    void partnerMayConfirmADeletionLater() {
        var learner = coached.learner();
        agree(learner);
        var known = pseudonym(learner);
        deletions.ask(person(learner));

        var path = path() + "/deletions/" + known + "/confirmation";
        assertThat(program(Permission.READ_COACHING_FEED)
                        .json("POST", path, "{\"confirmation\":\"done\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(deletions.of(provider).getFirst().confirmation()).isEqualTo("done");
        assertThatThrownBy(() -> deletions.confirm(provider, "nobody", "done")).isInstanceOf(NotFound.class);
    }

    @Test
    void programmeTeamSaysAfterHowManyDaysAndSeesWhatIsToBeDeleted() {
        var learner = coached.learner();
        agree(learner);
        var known = pseudonym(learner);
        forgetting.ask(learner.id());
        var team = learning.somebody();
        members.add(provider, team.id(), Role.PROGRAMME_MANAGER);
        var browsing = Browsing.as(server, team);
        var page = coached.world().provider().path() + "/coaching/partner";

        assertThat(browsing.page(page).text())
                .contains("What " + Coached.TERMS.partner() + " is told", known, "Not yet");
        assertThat(browsing.submit(page, "inactiveDays", "400").getStatus()).isEqualTo(422);
        assertThat(browsing.submit(page, "inactiveDays", "30").getStatus()).isEqualTo(303);
        assertThat(browsing.page(page).select("#inactiveDays").val()).isEqualTo("30");
    }

    @Test
    void learnerFindsItOnTheAccountPage() {
        var learner = coached.learner();
        var browsing = Browsing.as(server, learner);
        assertThat(browsing.page("/account").select("#coaching-forgetting")).isEmpty();
        agree(learner);

        assertThat(browsing.page("/account").select("#coaching-forgetting")).isNotEmpty();
        assertThat(browsing.submit("/account/coaching/deletion").getStatus()).isEqualTo(303);
        assertThat(pseudonyms.of(person(learner))).isEmpty();
    }

    @Test
    void partnerPullsThoseWhoAgreePageByPageAndNobodyElse() {
        var agreeing = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            var learner = coached.learner();
            agree(learner);
            agreeing.add(pseudonym(learner));
        }
        var gone = coached.learner();
        agree(gone);
        consents.withdraw(person(gone), coached.offerId(), Source.TEXT);
        var program = program(Permission.READ_COACHING_FEED);

        var pulled = new ArrayList<String>();
        var after = "";
        do {
            var page = json.readTree(
                    program.get(path() + "/learners?size=2&after=" + after).body());
            page.get("learners").forEach(one -> pulled.add(one.get("learner").asString()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());

        assertThat(pulled).containsExactlyInAnyOrderElementsOf(agreeing);
        assertThat(feedAfter(pulled.get(1), Feed.MOST))
                .extracting(FeedLearner::learner)
                .containsExactlyElementsOf(pulled.subList(2, 5));
        var file = program.get(path() + "/learners.csv").body().lines().toList();
        assertThat(file).hasSize(1 + agreeing.size());
        assertThat(file.get(1)).contains(pulled.getFirst(), "\"Ada\",").doesNotContain(Coached.NUMBER);
    }

    @Test
    void feedIsForProgramsThatWereGivenItAndOfThisProviderAlone() {
        assertThat(program(Permission.SEE_LEARNERS).get(path() + "/learners").statusCode())
                .isEqualTo(403);
        var elsewhere = org.matricula.testing.Organisations.in(organisations);
        assertThatThrownBy(() -> feed.require(elsewhere.id())).isInstanceOf(NotFound.class);
    }

    /** Whatever learners say in whatever order, the feed has exactly those whose last word is that they agree. */
    @Test
    void feedNeverHasAnybodyWhoseLastWordWasNo() {
        var random = new java.util.Random(4711);
        var learners = List.of(coached.learner(), coached.learner(), coached.learner());
        for (var step = 0; step < 60; step++) {
            var one = learners.get(random.nextInt(learners.size()));
            switch (random.nextInt(5)) {
                case 0, 1 -> agree(one);
                case 2 -> consents.withdraw(person(one), coached.offerId(), Source.SETTINGS);
                case 3 -> numbers.change(person(one), new PhoneNumber(Coached.TORONTO));
                default ->
                    consents.answer(
                            person(one), coached.offerId(), new Answer.Decline(1, Locale.ENGLISH), Source.SETTINGS);
            }
            assertThat(feedNow())
                    .as("after step " + step)
                    .extracting(FeedLearner::learner)
                    .containsExactlyInAnyOrderElementsOf(learners.stream()
                            .filter(each -> consents.standing(person(each), coached.offerId())
                                    .isConsenting())
                            .map(this::pseudonym)
                            .toList());
        }
    }

    private void agree(Somebody learner) {
        consents.answer(
                person(learner), coached.offerId(), new Answer.Agree(Coached.NUMBER, 1, Locale.ENGLISH), Source.GATE);
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private static Person person(Somebody somebody) {
        return Person.of(somebody.id());
    }

    private String pseudonym(Somebody somebody) {
        return pseudonyms.of(person(somebody)).getFirst().pseudonym();
    }

    /** A page and the whole are read by different statements: whatever is asked of one holds of both. */
    private List<FeedLearner> feedNow() {
        var found = feedAfter("", 100);
        assertThat(feedAfter("", Feed.MOST)).isEqualTo(found);
        return found;
    }

    private List<FeedLearner> feedAfter(String pseudonym, int size) {
        var found = new ArrayList<FeedLearner>();
        feed.read(provider, pseudonym, size, found::add);
        return found;
    }

    private String path() {
        return "/api/v1/organisations/" + coached.world().provider().slug() + "/coaching";
    }

    private Visitor program(Permission permission) {
        var given = EnumSet.of(permission);
        return Visitor.program(
                port,
                clients.create(provider, "Partner", given, given, UUID.randomUUID())
                        .token());
    }

    private List<String> types() {
        return partner.heard().stream()
                .map(one -> json.readTree(one.body()).get("type").asString())
                .toList();
    }

    private JsonNode data(Heard heard) {
        return json.readTree(heard.body()).get("data");
    }

    private Heard await(String type, Predicate<Heard> which) {
        Patience.until(
                () -> partner.heard().stream().anyMatch(one -> one.contains("\"" + type + "\"") && which.test(one)));
        return partner.heard().stream()
                .filter(one -> one.contains("\"" + type + "\"") && which.test(one))
                .findFirst()
                .orElseThrow();
    }
}
