package org.matricula.discussion.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.discussion.Discussions;
import org.matricula.discussion.Following;
import org.matricula.discussion.Responses;
import org.matricula.discussion.ShownComment;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Liking, reporting and following; {@code back} is where the button was. */
@Controller
@RequestMapping("/courses/{course}/runs/{run}/steps/{number}/comments/{comment}")
class ResponseController {

    private final StepReader reader;
    private final Discussions discussions;
    private final Responses responses;
    private final Following following;
    private final Templates templates;

    ResponseController(
            StepReader reader, Discussions discussions, Responses responses, Following following, Templates templates) {
        this.reader = reader;
        this.discussions = discussions;
        this.responses = responses;
        this.following = following;
        this.templates = templates;
    }

    @PostMapping("/like")
    View like(
            @ModelAttribute StepAddress address,
            @PathVariable UUID comment,
            @RequestParam(required = false) @Nullable String back) {
        var found = reader.open(address);
        responses.like(found.reader(), found.spot(), comment);
        return Redirect.to(Way.back(found, back, "c-" + comment));
    }

    @PostMapping("/unlike")
    View unlike(
            @ModelAttribute StepAddress address,
            @PathVariable UUID comment,
            @RequestParam(required = false) @Nullable String back) {
        var found = reader.open(address);
        responses.unlike(found.reader(), found.spot(), comment);
        return Redirect.to(Way.back(found, back, "c-" + comment));
    }

    @PostMapping("/follow")
    View follow(
            @ModelAttribute StepAddress address,
            @PathVariable UUID comment,
            @RequestParam(required = false) @Nullable String back) {
        var found = reader.open(address);
        following.follow(found.reader(), found.spot(), comment);
        var key = following.wantsMail(found.reader()) ? "discussion.followed" : "discussion.followed-quietly";
        return Redirect.to(Way.back(found, back, "c-" + comment)).saying(key);
    }

    @PostMapping("/unfollow")
    View unfollow(
            @ModelAttribute StepAddress address,
            @PathVariable UUID comment,
            @RequestParam(required = false) @Nullable String back) {
        var found = reader.open(address);
        following.unfollow(found.reader(), found.spot(), comment);
        return Redirect.to(Way.back(found, back, "c-" + comment)).saying("discussion.unfollowed");
    }

    @GetMapping("/report")
    Page reportForm(@ModelAttribute StepAddress address, @PathVariable UUID comment) {
        return report(reader.open(address), comment, ReasonForm.EMPTY, FormErrors.NONE);
    }

    @PostMapping("/report")
    View report(@ModelAttribute StepAddress address, @PathVariable UUID comment, @ModelAttribute ReasonForm form) {
        var found = reader.open(address);
        try {
            responses.report(found.reader(), found.spot(), comment, form.chosen(), form.text());
            return Redirect.to(found.commentPath(comment) + "#c-" + comment).saying("discussion.reported");
        } catch (Invalid wrong) {
            return report(found, comment, form, FormErrors.of(wrong));
        } catch (Refusal reason) {
            return report(found, comment, form, FormErrors.of(reason));
        }
    }

    private Page report(StepDiscussion found, UUID id, ReasonForm form, FormErrors errors) {
        var model = templates.discussionReport(
                found, others(found, id), responses.hasReported(found.reader(), id), form, errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private ShownComment others(StepDiscussion found, UUID id) {
        var comment = discussions.comment(found.reader(), found.spot(), id);
        if (!comment.isShown() || comment.own()) throw new NotFound();
        return comment;
    }
}
