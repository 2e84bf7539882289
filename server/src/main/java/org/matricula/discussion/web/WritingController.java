package org.matricula.discussion.web;

import java.util.UUID;
import org.matricula.discussion.Commenting;
import org.matricula.discussion.Discussions;
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
import org.springframework.web.servlet.View;
import pages.Templates;

/** Replying to a comment, editing one's own, taking it back. */
@Controller
@RequestMapping("/courses/{course}/runs/{run}/steps/{number}/comments/{comment}")
class WritingController {

    private final StepReader reader;
    private final Discussions discussions;
    private final Commenting commenting;
    private final Templates templates;

    WritingController(StepReader reader, Discussions discussions, Commenting commenting, Templates templates) {
        this.reader = reader;
        this.discussions = discussions;
        this.commenting = commenting;
        this.templates = templates;
    }

    @GetMapping("/reply")
    Page replyForm(@ModelAttribute StepAddress address, @PathVariable UUID comment) {
        var found = reader.open(address);
        return Page.of(templates.discussionReply(found, shown(found, comment), CommentForm.fresh(), FormErrors.NONE));
    }

    @PostMapping("/reply")
    View reply(@ModelAttribute StepAddress address, @PathVariable UUID comment, @ModelAttribute CommentForm form) {
        var found = reader.open(address);
        try {
            var id = commenting.post(
                    found.reader(), found.seated(), found.spot(), comment, form.formKey(), form.words());
            return Redirect.to(found.commentPath(id) + "#c-" + id).saying("discussion.replied");
        } catch (Invalid wrong) {
            return Page.refused(templates.discussionReply(found, shown(found, comment), form, FormErrors.of(wrong)));
        } catch (Refusal reason) {
            return Page.refused(templates.discussionReply(found, shown(found, comment), form, FormErrors.of(reason)));
        }
    }

    @GetMapping("/edit")
    Page editForm(@ModelAttribute StepAddress address, @PathVariable UUID comment) {
        var found = reader.open(address);
        var own = own(found, comment);
        return Page.of(templates.discussionEdit(found, own, CommentForm.of(own.text()), FormErrors.NONE));
    }

    @PostMapping("/edit")
    View edit(@ModelAttribute StepAddress address, @PathVariable UUID comment, @ModelAttribute CommentForm form) {
        var found = reader.open(address);
        try {
            commenting.edit(found.reader(), found.spot(), comment, form.words());
            return Redirect.to(found.commentPath(comment) + "#c-" + comment).saying("discussion.edited");
        } catch (Invalid wrong) {
            return Page.refused(templates.discussionEdit(found, own(found, comment), form, FormErrors.of(wrong)));
        } catch (Refusal reason) {
            return Page.refused(templates.discussionEdit(found, own(found, comment), form, FormErrors.of(reason)));
        }
    }

    /** Whoever wrote a comment takes it back, with a seat or without. */
    @GetMapping("/delete")
    Page deleteForm(@ModelAttribute StepAddress address, @PathVariable UUID comment) {
        var found = reader.find(address);
        return Page.of(templates.discussionDelete(found, own(found, comment)));
    }

    @PostMapping("/delete")
    View delete(@ModelAttribute StepAddress address, @PathVariable UUID comment) {
        var found = reader.find(address);
        commenting.delete(found.reader(), found.spot(), comment);
        return Redirect.to(found.path()).saying("discussion.deleted");
    }

    private ShownComment shown(StepDiscussion found, UUID id) {
        var comment = discussions.comment(found.reader(), found.spot(), id);
        if (!comment.isShown()) throw new NotFound();
        return comment;
    }

    private ShownComment own(StepDiscussion found, UUID id) {
        var comment = discussions.comment(found.reader(), found.spot(), id);
        if (!comment.own() || !comment.isReadable()) throw new NotFound();
        return comment;
    }
}
