package org.matricula.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.RunDetails;
import org.matricula.coaching.Answer;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Offer;
import org.matricula.coaching.OfferDetails;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Region;
import org.matricula.coaching.SummaryField;
import org.matricula.coaching.Topic;
import org.matricula.coaching.Wording;
import org.matricula.coaching.Wordings;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;

/** A programme that coaching comes with, and learners in it. Each course has a run that goes on. */
public record Coached(
        Learning learning, Offers offers, Wordings wordings, Learning.World world, UUID offerId, List<CourseRun> runs) {

    /** Numbers of the block that is kept for fiction, valid in the numbering plan. */
    public static final String NUMBER = "+12025550123";

    public static final String OTHER_NUMBER = "+12025550188";
    public static final String TORONTO = "+14165550123";

    public static final String WORDING = "I agree that a coach of InsideTrack texts me.";

    public static final Wording.Terms TERMS =
            new Wording.Terms("InsideTrack", Set.of(SummaryField.STEPS, SummaryField.LAST_ACTIVE));

    public static Coached programme(Learning learning, Offers offers, Wordings wordings, int courses) {
        return in(learning, offers, wordings, learning.programmeOf(courses));
    }

    /** Coaching comes with this world's programme. */
    public static Coached in(Learning learning, Offers offers, Wordings wordings, Learning.World world) {
        var provider = world.provider().id();
        var offer = offers.create(provider, details());
        offers.setProgrammes(provider, List.of(world.programme().id()));
        wordings.draft(offer.id(), Map.of(Locale.ENGLISH, WORDING), false, TERMS);
        wordings.publish(offer.id());
        offers.open(provider);
        var now = Instant.now();
        var runs = world.courses().stream()
                .map(course -> learning.runs()
                        .add(
                                provider,
                                course.id(),
                                null,
                                new RunDetails(
                                        "Now",
                                        null,
                                        now.minus(Duration.ofDays(300)),
                                        now.plus(Duration.ofDays(300)),
                                        null,
                                        null)))
                .toList();
        return new Coached(learning, offers, wordings, world, offer.id(), runs);
    }

    public static OfferDetails details() {
        return new OfferDetails(
                "Your coach",
                "Somebody to talk to.",
                List.of(new Topic(Topic.Kind.CAREER, "Write an effective CV")),
                List.of(Locale.ENGLISH),
                "Meadow",
                Region.UNITED_STATES_AND_TERRITORIES,
                Offer.USUAL_HOLD_DAYS);
    }

    public Offer offer() {
        return offers.get(offerId);
    }

    /** Somebody who joined the first course's run so many days ago, and did nothing since. */
    public Somebody learner(Track track, int daysAgo) {
        var somebody = learning.somebody();
        enrol(somebody.id(), runs.getFirst(), track, daysAgo);
        return somebody;
    }

    public Somebody learner() {
        return learner(Track.VERIFIED, 1);
    }

    /** Somebody who coaches for the provider, and does nothing else there. Whoever agrees from now on has a coach. */
    public Somebody coach(Members members) {
        var coach = learning.somebody();
        members.add(world.provider().id(), coach.id(), Role.COACH);
        return coach;
    }

    /** Somebody who joined a day ago and agreed to be coached, with this number. */
    public Somebody agreed(Consents consents, String number) {
        var learner = learner();
        consents.answer(
                Person.of(learner.id()),
                offerId,
                new Answer.Agree(number, 1, Locale.ENGLISH),
                org.matricula.coaching.Source.GATE);
        return learner;
    }

    public Somebody agreed(Consents consents) {
        return agreed(consents, NUMBER);
    }

    public void enrol(UUID learner, CourseRun run, Track track, int daysAgo) {
        var at = Instant.now().minus(Duration.ofDays(daysAgo));
        learning.enrolments()
                .add(List.of(new Enrolment(learner, run.id(), run.courseId(), track, Source.OWN, null, at, null)));
    }
}
