package org.matricula.testing;

import java.util.List;
import java.util.stream.IntStream;
import org.matricula.account.People;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.Outline;
import org.matricula.catalogue.content.Step;
import org.matricula.catalogue.content.StepContent;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Role;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.springframework.stereotype.Component;

/** Makes a run with two steps to talk about, and people in it. */
@Component
public record TalkedRun(Learning learning, Authoring authoring, Members members, People people) {

    public record World(Organisation provider, Course course, CourseRun run, List<Step> steps) {

        /** Of the first step's discussion. */
        public String path() {
            return path("1.1");
        }

        public String path(String number) {
            return "/courses/" + course.slug() + "/runs/" + run.slug() + "/steps/" + number + "/comments";
        }

        public String desk() {
            return provider.path() + "/courses/" + course.slug() + "/runs/" + run.slug();
        }

        public String moderation() {
            return desk() + "/moderation";
        }
    }

    public World world() {
        var world = learning.programmeOf(1);
        var run = world.runs().getFirst();
        var steps = IntStream.rangeClosed(1, 2)
                .mapToObj(i -> new Step(Ids.next(), "Why birds sing " + i, new StepContent.Article("Because.")))
                .toList();
        var activity =
                new Outline.Activity("Songs", steps.stream().map(Step::id).toList());
        var outline = new Outline(List.of(new Outline.Week("Beginnings", List.of(activity))));
        authoring.replaceDraft(world.provider().id(), run.id(), outline, steps);
        authoring.publish(world.provider().id(), run.id());
        return new World(world.provider(), world.courses().getFirst(), run, steps);
    }

    public Somebody learner(World world) {
        var somebody = learning.somebody();
        learning.enrol(somebody.id(), world.run());
        return somebody;
    }

    public Somebody member(World world, Role role) {
        var somebody = learning.somebody();
        members.add(world.provider().id(), somebody.id(), role);
        return somebody;
    }

    public Person person(Somebody somebody) {
        return people.personOf(somebody.id());
    }
}
