package org.matricula.catalogue.content.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Draft;
import org.matricula.catalogue.content.EditedStep;
import org.matricula.catalogue.content.MediaFile;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.catalogue.content.StepContent;
import org.matricula.catalogue.web.EditedRun;
import org.matricula.platform.web.FormErrors;

/**
 * A step in its editor.
 *
 * @param theirs what somebody else saved meanwhile, null if nobody did
 */
public record StepPage(
        EditedRun edited,
        Draft draft,
        EditedStep stored,
        StepForm form,
        List<MediaFile> media,
        FormErrors errors,
        @Nullable EditedStep theirs) {

    public String desk() {
        return edited.path() + "/content";
    }

    public String path() {
        return desk() + "/steps/" + stored.step().id();
    }

    /** Where a program, such as the page's own script, reads and writes the step. */
    public String api() {
        return "/api/v1/organisations/" + edited.of().organisation().slug() + "/courses/"
                + edited.of().course().slug() + "/runs/" + edited.run().slug() + "/content/steps/"
                + stored.step().id();
    }

    /** Where learners get the run's files. */
    public String mediaBase() {
        return "/courses/" + edited.of().course().slug() + "/runs/"
                + edited.run().slug() + "/media/";
    }

    public StepContent.Kind kind() {
        return stored.step().content().kind();
    }

    /** Whether the form has what isn't saved yet. */
    public boolean isUnsaved() {
        return !form.equals(StepForm.of(stored));
    }

    public boolean hasQuestions() {
        return kind() == StepContent.Kind.QUIZ || kind() == StepContent.Kind.TEST;
    }

    /** Empty for a step that was deleted meanwhile. */
    public Optional<PlacedStep> placed() {
        return draft.content().find(stored.step().id());
    }

    public @Nullable PlacedStep next() {
        return placed().flatMap(step -> draft.content().after(step.number())).orElse(null);
    }

    /** The activity it stands in: {@code week:activity}, counted from 0. */
    public String place() {
        var weeks = draft.content().outline().weeks();
        for (var week = 0; week < weeks.size(); week++)
            for (var i = 0; i < weeks.get(week).activities().size(); i++)
                if (weeks.get(week)
                        .activities()
                        .get(i)
                        .steps()
                        .contains(stored.step().id())) return week + ":" + i;
        return "";
    }

    /** Files whose type starts like this. */
    public List<MediaFile> media(String type) {
        return media.stream().filter(file -> file.type().startsWith(type)).toList();
    }
}
