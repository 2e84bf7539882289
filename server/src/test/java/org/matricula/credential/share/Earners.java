package org.matricula.credential.share;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.Course;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awards;
import org.matricula.credential.Earned;
import org.matricula.credential.Manner;
import org.matricula.platform.Person;
import org.matricula.testing.Learning;
import org.matricula.testing.Somebody;
import org.springframework.stereotype.Component;

/** People who were awarded something, without having had to learn it. */
@Component
public record Earners(Learning learning, Achievements achievements, Awards awards, Backpack backpack) {

    public static final Instant EARNED = Instant.parse("2024-05-01T12:00:00Z");

    /** Somebody with one credential. */
    public record World(Learning.World provided, Somebody learner, Achievement achievement, Holding holding) {

        public Course course() {
            return provided.courses().getFirst();
        }

        public Person person() {
            return Person.of(learner.id());
        }
    }

    public World one(Manner manner) {
        var provided = learning.programmeOf(1);
        var learner = learning.somebody();
        var achievement = award(provided, learner, manner);
        var holding = backpack.all(Person.of(learner.id())).getFirst();
        return new World(provided, learner, achievement, holding);
    }

    /** One more for the same person, of another organisation. */
    public Achievement more(Somebody learner) {
        return award(learning.programmeOf(1), learner, Manner.TOLD);
    }

    private Achievement award(Learning.World provided, Somebody learner, Manner manner) {
        var achievement = achievements.ofCourse(provided.courses().getFirst());
        awards.award(
                achievement, List.of(Earned.of(learner.id(), UUID.randomUUID().toString(), EARNED, null)), manner);
        return achievement;
    }
}
