package org.matricula.catalogue.content.web;

import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Role;
import org.matricula.testing.Learning;
import org.matricula.testing.Somebody;

/** A run without content yet and the one who is to write it. */
record WrittenRun(Organisation provider, Course course, CourseRun run, Somebody author) {

    static WrittenRun in(Learning learning, Members members) {
        var world = learning.programmeOf(1);
        var author = learning.somebody();
        members.add(world.provider().id(), author.id(), Role.PROGRAMME_MANAGER);
        return new WrittenRun(
                world.provider(), world.courses().getFirst(), world.runs().getFirst(), author);
    }

    String path() {
        return provider.path() + "/courses/" + course.slug() + "/runs/" + run.slug();
    }

    String content() {
        return path() + "/content";
    }

    String api() {
        return "/api/v1/organisations/" + provider.slug() + "/courses/" + course.slug() + "/runs/" + run.slug()
                + "/content";
    }

    String media() {
        return "/courses/" + course.slug() + "/runs/" + run.slug() + "/media/";
    }
}
