package org.matricula.learningmanager.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.learningmanager.Choices;
import org.matricula.organisation.Organisation;
import org.springframework.web.util.UriComponentsBuilder;

/** Runs to choose from. {@code all} shows also courses without any that can be chosen, with the reasons. */
public record ChoicesPage(
        Desk desk, String words, boolean all, boolean later, Choices.Found found, Map<UUID, Organisation> providers) {

    public String path() {
        return desk.path() + "/choices";
    }

    /** The address of the page after this course; null for the first. */
    public String path(boolean withAll, @Nullable UUID last) {
        var path = UriComponentsBuilder.fromPath(path());
        if (!words.isEmpty()) path.queryParam("words", "{words}");
        if (withAll) path.queryParam("all", true);
        if (last != null) path.queryParam("after", last);
        return path.encode().buildAndExpand(words).toUriString();
    }

    public String inviting(CourseRun run) {
        return desk.path() + "/runs/" + run.id() + "/invite";
    }
}
