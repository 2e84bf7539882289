package org.matricula.discussion.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.discussion.Commenting;
import org.matricula.discussion.Discussions;
import org.matricula.discussion.NoSeat;
import org.matricula.discussion.Order;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The comments on a step, and one of their conversations by itself. */
@Controller
@RequestMapping("/courses/{course}/runs/{run}/steps/{number}/comments")
class ThreadController {

    private final StepReader reader;
    private final Discussions discussions;
    private final Commenting commenting;
    private final Templates templates;

    ThreadController(StepReader reader, Discussions discussions, Commenting commenting, Templates templates) {
        this.reader = reader;
        this.discussions = discussions;
        this.commenting = commenting;
        this.templates = templates;
    }

    @GetMapping
    View show(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(required = false) @Nullable String after) {
        var found = reader.find(new StepAddress(course, run, number));
        try {
            found.seated();
            return Page.of(page(found, Order.of(order), after, CommentForm.fresh(), FormErrors.NONE));
        } catch (NoSeat reason) {
            return closed(found, reason);
        }
    }

    @PostMapping
    View post(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @ModelAttribute CommentForm form) {
        var found = reader.find(new StepAddress(course, run, number));
        try {
            var id = commenting.post(found.reader(), found.seated(), found.spot(), null, form.formKey(), form.words());
            return Redirect.to(found.path() + "#c-" + id).saying("discussion.posted");
        } catch (Invalid wrong) {
            return Page.refused(page(found, Order.NEWEST, null, form, FormErrors.of(wrong)));
        } catch (NoSeat reason) {
            return closed(found, reason);
        } catch (Refusal reason) {
            return Page.refused(page(found, Order.NEWEST, null, form, FormErrors.of(reason)));
        }
    }

    @GetMapping("/{comment}")
    View conversation(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @PathVariable UUID comment,
            @RequestParam(required = false) @Nullable Integer after) {
        var found = reader.find(new StepAddress(course, run, number));
        try {
            found.seated();
        } catch (NoSeat reason) {
            return closed(found, reason);
        }
        var conversation = discussions.conversation(found.reader(), found.spot(), comment, after);
        return Page.of(templates.discussionConversation(
                found, conversation, new Way(found, "/" + comment + (after == null ? "" : "?after=" + after))));
    }

    private Page closed(StepDiscussion found, NoSeat reason) {
        var own = discussions.own(found.reader(), found.spot());
        return new Page(templates.discussionClosed(found, reason, own), HttpStatus.FORBIDDEN);
    }

    private JteModel page(
            StepDiscussion found, Order order, @Nullable String after, CommentForm form, FormErrors errors) {
        var page = discussions.page(found.reader(), found.spot(), order, after);
        return templates.discussionThread(found, page, order, after != null, Way.of(found, order, after), form, errors);
    }
}
