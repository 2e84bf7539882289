package org.matricula.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.ProgrammeDetails;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.coaching.Answer;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offer;
import org.matricula.coaching.OfferDetails;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Region;
import org.matricula.coaching.SummaryField;
import org.matricula.coaching.Topic;
import org.matricula.coaching.Wording;
import org.matricula.coaching.Wordings;
import org.matricula.enrolment.BulkEnrolments;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.platform.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A programme that coaching comes with, and a learner in each state; who signs in as the learner is asked at the first entry. */
@Component
class DemoCoaching {

    private static final String SLUG = DemoPerson.PROVIDER + "-first-steps";
    private static final int VERSION = 1;
    /** Numbers kept for fiction, in the plan of the District of Columbia and of Toronto. */
    private static final String NUMBERS = "+120255501";

    private static final String TORONTO = "+14165550123";
    private static final int QUIET_DAYS = 97;
    /** Learners who agreed besides, so that coaches have somebody each. */
    private static final int MORE = 3;

    private final Programmes programmes;
    private final Offers offers;
    private final Wordings wordings;
    private final Consents consents;
    private final Numbers numbers;
    private final BulkEnrolments enrolments;
    private final DemoConversation conversation;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoCoaching(
            Programmes programmes,
            Offers offers,
            Wordings wordings,
            Consents consents,
            Numbers numbers,
            BulkEnrolments enrolments,
            DemoConversation conversation,
            JdbcClient jdbc,
            Clock clock) {
        this.programmes = programmes;
        this.offers = offers;
        this.wordings = wordings;
        this.consents = consents;
        this.numbers = numbers;
        this.enrolments = enrolments;
        this.conversation = conversation;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a learner. */
    private enum State {
        NOT_ASKED,
        AGREED,
        CONFIRMED,
        DECLINED,
        NO_NUMBER,
        WITHDRAWN,
        REOPENED,
        NUMBER_CHANGED,
        ON_AUDIT,
        QUIET
    }

    /** @param first the learner to sign in as */
    @Transactional
    public void add(UUID provider, CourseRun run, UUID first) {
        if (offers.ofOrganisation(provider).isPresent()) return;
        var offer = offer(provider, run);
        var states = new ArrayList<>(Arrays.asList(State.values()));
        states.addAll(Collections.nCopies(MORE, State.CONFIRMED));
        var learners = Stream.concat(Stream.of(first), others(provider, first, states.size() - 1))
                .toList();
        for (int i = 0; i < learners.size(); i++)
            put(learners.get(i), states.get(i), offer, run, NUMBERS + "%02d".formatted(i));
        conversation.add(offer);
    }

    private Offer offer(UUID provider, CourseRun run) {
        var programme = programmes.find(SLUG).orElseGet(() -> programme(provider, run));
        var offer = offers.create(
                provider,
                new OfferDetails(
                        "A coach for your first steps",
                        "Somebody to text or call when you lose the thread, have a decision to make, or wonder what comes"
                                + " after. It costs you nothing, and you can stop at any time.",
                        List.of(
                                new Topic(Topic.Kind.PROGRAMME, "How the programme works, and what comes next"),
                                new Topic(Topic.Kind.CAREER, "Write an effective CV"),
                                new Topic(Topic.Kind.CAREER, "Practise your interview skills"),
                                new Topic(Topic.Kind.SUCCESS, "Get more done in less time"),
                                new Topic(Topic.Kind.SUCCESS, "Create a calendar of your coursework")),
                        List.of(Locale.ENGLISH),
                        "Open University (demo)",
                        Region.UNITED_STATES_AND_TERRITORIES,
                        Offer.USUAL_HOLD_DAYS));
        offers.setProgrammes(provider, List.of(programme.id()));
        wordings.draft(
                offer.id(),
                Map.of(
                        Locale.ENGLISH,
                        "I agree that Brook Coaching coaches me on behalf of the Open University, and gets my given name, my"
                                + " phone number, and how far I am in my courses, to reach me by text and phone. I can withdraw at"
                                + " any time, also by answering STOP."),
                false,
                new Wording.Terms("Brook Coaching", Set.of(SummaryField.STEPS, SummaryField.LAST_ACTIVE)));
        wordings.publish(offer.id());
        return offers.open(provider);
    }

    private Programme programme(UUID provider, CourseRun run) {
        var courses = RequirementGroup.all("", List.of(Requirement.anyOf(run.courseId())));
        return programmes.create(
                provider,
                SLUG,
                new ProgrammeDetails("First steps", "A beginning, with a coach.", "", List.of(courses)));
    }

    private void put(UUID learner, State state, Offer offer, CourseRun run, String number) {
        var track = state == State.ON_AUDIT ? Track.AUDIT : Track.UPGRADED;
        var since = clock.instant().minus(Duration.ofDays(state == State.QUIET ? QUIET_DAYS : 1));
        enrolments.add(List.of(new Enrolment(learner, run.id(), run.courseId(), track, Source.API, null, since, null)));
        var person = Person.of(learner);
        switch (state) {
            case NOT_ASKED, ON_AUDIT, QUIET -> {}
            case DECLINED -> answer(person, offer, new Answer.Decline(VERSION, Locale.ENGLISH));
            case NO_NUMBER -> answer(person, offer, new Answer.NoNumber(VERSION, Locale.ENGLISH));
            case AGREED -> agree(person, offer, number);
            case CONFIRMED -> {
                agree(person, offer, number);
                numbers.confirm(person, new PhoneNumber(number));
            }
            case WITHDRAWN -> {
                agree(person, offer, number);
                consents.withdraw(person, offer.id(), org.matricula.coaching.Source.SETTINGS);
            }
            case REOPENED -> {
                agree(person, offer, number);
                consents.withdraw(person, offer.id(), org.matricula.coaching.Source.TEXT);
                consents.reopen(person, offer.id(), org.matricula.coaching.Source.TEXT);
            }
            case NUMBER_CHANGED -> {
                agree(person, offer, number);
                numbers.change(person, new PhoneNumber(TORONTO));
            }
        }
    }

    private void agree(Person person, Offer offer, String number) {
        answer(person, offer, new Answer.Agree(number, VERSION, Locale.ENGLISH));
    }

    private void answer(Person person, Offer offer, Answer answer) {
        consents.answer(person, offer.id(), answer, org.matricula.coaching.Source.GATE);
    }

    private Stream<UUID> others(UUID provider, UUID first, int count) {
        return jdbc
                .sql("""
                        select learner_id from membership
                         where organisation_id = :provider and learner_id <> :first and external_learner_id is not null
                         order by external_learner_id::bigint limit :count""")
                .param("provider", provider)
                .param("first", first)
                .param("count", count)
                .query(UUID.class)
                .list()
                .stream();
    }
}
