package org.matricula.discussion.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.discussion.CommentChange;
import org.matricula.discussion.ModeratedComment;
import org.matricula.discussion.Moderation;
import org.matricula.discussion.ModerationPage;
import org.matricula.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/courses/{course}/runs/{run}/moderation")
class ModerationApi {

    private final ModerationReader reader;
    private final Moderation moderation;

    ModerationApi(ModerationReader reader, Moderation moderation) {
        this.reader = reader;
        this.moderation = moderation;
    }

    record Moderated(ModeratedComment comment, List<CommentChange> history) {}

    @GetMapping
    ModerationPage list(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @RequestParam(defaultValue = "false") boolean hidden,
            @RequestParam(required = false) @Nullable String after) {
        var found = reader.find(organisation, course, run);
        return moderation.page(found.course(), found.run(), hidden, after);
    }

    @GetMapping("/{comment}")
    Moderated show(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID comment) {
        return moderated(reader.find(organisation, course, run), comment);
    }

    @PostMapping("/{comment}/hide")
    Moderated hide(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID comment,
            @RequestBody ReasonForm form) {
        var found = reader.find(organisation, course, run);
        moderation.hide(found.course(), found.run(), comment, by(), form.chosen(), form.text());
        return moderated(found, comment);
    }

    @PostMapping("/{comment}/restore")
    Moderated restore(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID comment) {
        var found = reader.find(organisation, course, run);
        moderation.restore(found.course(), found.run(), comment, by());
        return moderated(found, comment);
    }

    @PostMapping("/{comment}/dismiss")
    Moderated dismiss(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID comment) {
        var found = reader.find(organisation, course, run);
        moderation.dismiss(found.course(), found.run(), comment, by());
        return moderated(found, comment);
    }

    private Moderated moderated(ModeratedRun found, UUID comment) {
        return new Moderated(
                moderation.comment(found.course(), found.run(), comment), moderation.history(found.run(), comment));
    }

    private static UUID by() {
        return Caller.currentActorId().orElseThrow();
    }
}
