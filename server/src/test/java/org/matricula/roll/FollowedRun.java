package org.matricula.roll;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.TestRules;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Source;
import org.matricula.invitation.InvitedRun;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.MembershipsChanged;
import org.matricula.organisation.Organisation;
import org.matricula.progress.ProgressEvent;
import org.matricula.progress.ProgressEvent.Kind;
import org.matricula.progress.ProgressEvents;
import org.matricula.testing.Somebody;
import org.matricula.testing.TaughtContent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A run of somebody else's course to which an organisation invites. */
@Component
public record FollowedRun(
        InvitedRun invited,
        Authoring authoring,
        Memberships memberships,
        Places places,
        People people,
        ProgressEvents events,
        ApplicationEventPublisher publisher,
        TransactionTemplate transaction,
        JdbcClient jdbc,
        Clock clock) {

    /** {@code content} has four articles and a test. */
    public record World(
            Organisation organisation, Organisation provider, Course course, CourseRun run, TaughtContent content) {

        public World in(CourseRun other) {
            return new World(organisation, provider, course, other, content);
        }

        public World by(Organisation other) {
            return new World(other, provider, course, run, content);
        }
    }

    public World of(BusinessModel model) {
        var world = invited.of(model);
        var content = TaughtContent.articles(2, 2)
                .withTest(TestRules.USUAL)
                .publishedIn(world.run(), world.provider().id(), authoring);
        return new World(world.organisation(), world.provider(), world.course(), world.run(), content);
    }

    /** Another who pays nothing. */
    public Organisation another() {
        return invited.of(BusinessModel.OPEN_UPGRADE).organisation();
    }

    public Somebody joins(World world) {
        var somebody = invited.learning().somebody();
        joins(world, somebody.id());
        return somebody;
    }

    /** As those do who accept an invitation. */
    public void joins(World world, UUID learner) {
        transaction.executeWithoutResult(status -> {
            var person = people.personOf(learner);
            memberships.add(world.organisation().id(), person, clock.instant());
            places.join(
                    person,
                    world.run(),
                    Source.PERSONAL_INVITATION,
                    world.organisation().id(),
                    world.provider().zone());
        });
    }

    public void joinsAlone(World world, UUID learner) {
        places.join(
                people.personOf(learner),
                world.run(),
                Source.OWN,
                null,
                world.provider().zone());
    }

    public void leaves(World world, UUID learner) {
        places.leave(people.personOf(learner), world.run());
    }

    public void completes(World world, UUID learner, int steps) {
        for (int i = 0; i < steps; i++) events.take(List.of(event(world, learner, Kind.COMPLETED, i, null)));
    }

    public void scores(World world, UUID learner, String score) {
        events.take(List.of(
                event(world, learner, Kind.SCORED, world.content().steps().size() - 1, new BigDecimal(score))));
    }

    public ProgressEvent event(World world, UUID learner, Kind kind, int step, @Nullable BigDecimal score) {
        return event(world, learner, kind, step, score, clock.instant());
    }

    public ProgressEvent event(World world, UUID learner, Kind kind, int step, @Nullable BigDecimal score, Instant at) {
        return new ProgressEvent(
                learner,
                world.run().id(),
                UUID.randomUUID(),
                kind,
                world.content().id(step),
                at,
                score,
                "test");
    }

    /** As an organisation removes a learner: the fact, and the news of it. */
    public void removes(World world, UUID learner) {
        transaction.executeWithoutResult(status -> {
            var ended = jdbc.sql("""
                            update membership set removed_at = joined_at
                             where organisation_id = :organisation and learner_id = :learner and removed_at is null
                            returning id""")
                    .param("organisation", world.organisation().id())
                    .param("learner", learner)
                    .query(UUID.class)
                    .list();
            publisher.publishEvent(new MembershipsChanged(world.organisation().id(), ended));
        });
    }
}
