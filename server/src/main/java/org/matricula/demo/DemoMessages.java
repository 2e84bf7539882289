package org.matricula.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.coaching.conversation.CallPlan;
import org.matricula.coaching.conversation.Calls;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.coaching.conversation.Conversation;
import org.matricula.coaching.conversation.MessageTemplates;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What coaches and the learners they were given wrote to each other, and a call that is planned. */
@Component
class DemoMessages {

    private record Given(UUID learnerId, UUID coachId) {}

    private final Offers offers;
    private final Caseload caseload;
    private final Conversation conversation;
    private final Calls calls;
    private final MessageTemplates templates;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMessages(
            Offers offers,
            Caseload caseload,
            Conversation conversation,
            Calls calls,
            MessageTemplates templates,
            JdbcClient jdbc,
            Clock clock) {
        this.offers = offers;
        this.caseload = caseload;
        this.conversation = conversation;
        this.calls = calls;
        this.templates = templates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void add(UUID provider) {
        offers.ofOrganisation(provider).ifPresent(this::add);
    }

    private void add(Offer offer) {
        template(
                offer,
                "Welcome",
                "Hi {first name}, I am {coach}, your coach at {organisation}. When is a good time to talk?");
        template(
                offer,
                "How is it going?",
                "Hi {first name}, how is {course} going? Tell me where you got stuck, if you did.");
        template(
                offer,
                "Before our call",
                "Hi {first name}, we talk on {next call}. What would you like to talk about?");
        for (var given : given(offer)) talk(offer, given);
    }

    private void template(Offer offer, String name, String body) {
        templates.add(offer.organisationId(), null, new MessageTemplates.Wanted(name, "en", body));
    }

    private void talk(Offer offer, Given given) {
        var one = caseload.open(given.coachId(), offer.organisationId(), given.learnerId());
        conversation.write(one, "Hi {first name}, I am {coach}, your coach. When is a good time to talk?");
        conversation.answer(
                Person.of(given.learnerId()),
                offer.id(),
                "Hello! After work, from six. I am stuck in the second week.");
        var inTwoDays = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        calls.plan(one, new CallPlan(inTwoDays, 30, "The second week, and what comes after"));
    }

    private List<Given> given(Offer offer) {
        return jdbc.sql(
                        "select learner_id, coach_id from coaching_assignment where offer_id = :offer and until is null")
                .param("offer", offer.id())
                .query(Rows.of(Given.class))
                .list();
    }
}
