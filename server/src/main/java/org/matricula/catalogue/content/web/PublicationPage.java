package org.matricula.catalogue.content.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Changes;
import org.matricula.catalogue.content.Problem;
import org.matricula.catalogue.content.Publishing;
import org.matricula.catalogue.content.Version;
import org.matricula.catalogue.web.EditedRun;
import org.matricula.platform.web.FormErrors;

/** What publishing would do, and what it did before; {@code names} are those of people, by account. */
public record PublicationPage(
        EditedRun edited,
        Publishing.Status status,
        List<Problem> problems,
        Changes changes,
        List<Version> versions,
        Map<UUID, String> names,
        FormErrors errors) {

    public String path() {
        return edited.path() + "/content/publication";
    }

    /** Where this is mended. */
    public @Nullable String address(Problem problem) {
        return problem.step() == null
                ? null
                : edited.path() + "/content/steps/" + problem.step().id() + "#" + problem.field();
    }

    public boolean mayPublish() {
        return problems.isEmpty() && (status.published() == null || status.changes() > 0);
    }

    /** Null where it was a program, or somebody who isn't here any more. */
    public @Nullable String name(Version version) {
        return version.by() == null ? null : names.get(version.by());
    }
}
