package org.matricula.discussion.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.discussion.Commenting;
import org.matricula.discussion.Conversation;
import org.matricula.discussion.ConversationPage;
import org.matricula.discussion.Discussions;
import org.matricula.discussion.Order;
import org.matricula.discussion.ShownComment;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Comments on a step, for programs that act for their author. */
@RestController
@RequestMapping("/api/v1/courses/{course}/runs/{run}/steps/{number}/comments")
class DiscussionApi {

    private final StepReader reader;
    private final Discussions discussions;
    private final Commenting commenting;

    DiscussionApi(StepReader reader, Discussions discussions, Commenting commenting) {
        this.reader = reader;
        this.discussions = discussions;
        this.commenting = commenting;
    }

    @GetMapping
    ConversationPage list(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(required = false) @Nullable String after) {
        var found = open(course, run, number);
        return discussions.page(found.reader(), found.spot(), Order.of(order), after);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ShownComment post(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @RequestBody CommentForm form) {
        return post(open(course, run, number), null, form);
    }

    /** What the caller wrote here, also where all else is closed to them. */
    @GetMapping("/own")
    List<ShownComment> own(@PathVariable String course, @PathVariable String run, @PathVariable String number) {
        var found = reader.find(new StepAddress(course, run, number));
        return discussions.own(found.reader(), found.spot());
    }

    @GetMapping("/{comment}")
    Conversation conversation(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @PathVariable UUID comment,
            @RequestParam(required = false) @Nullable Integer after) {
        var found = open(course, run, number);
        return discussions.conversation(found.reader(), found.spot(), comment, after);
    }

    @PostMapping("/{comment}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    ShownComment reply(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @PathVariable UUID comment,
            @RequestBody CommentForm form) {
        return post(open(course, run, number), comment, form);
    }

    @PutMapping("/{comment}")
    ShownComment edit(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @PathVariable UUID comment,
            @RequestBody CommentForm form) {
        var found = open(course, run, number);
        commenting.edit(found.reader(), found.spot(), comment, form.words());
        return discussions.comment(found.reader(), found.spot(), comment);
    }

    /** Whoever wrote a comment takes it back, with a seat or without. */
    @DeleteMapping("/{comment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @PathVariable UUID comment) {
        var found = reader.find(new StepAddress(course, run, number));
        commenting.delete(found.reader(), found.spot(), comment);
    }

    private ShownComment post(StepDiscussion found, @Nullable UUID to, CommentForm form) {
        var id = commenting.post(found.reader(), found.seated(), found.spot(), to, form.formKey(), form.words());
        return discussions.comment(found.reader(), found.spot(), id);
    }

    private StepDiscussion open(String course, String run, String number) {
        return reader.open(new StepAddress(course, run, number));
    }
}
