package org.matricula.discussion.web;

import java.util.UUID;
import org.matricula.discussion.Following;
import org.matricula.discussion.Responses;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Likes, reports and following, for programs that act for a person: each can be asked for twice. */
@RestController
@RequestMapping("/api/v1/courses/{course}/runs/{run}/steps/{number}/comments/{comment}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ResponseApi {

    private final StepReader reader;
    private final Responses responses;
    private final Following following;

    ResponseApi(StepReader reader, Responses responses, Following following) {
        this.reader = reader;
        this.responses = responses;
        this.following = following;
    }

    @PutMapping("/like")
    void like(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @PathVariable UUID comment) {
        var found = open(course, run, number);
        responses.like(found.reader(), found.spot(), comment);
    }

    @DeleteMapping("/like")
    void unlike(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @PathVariable UUID comment) {
        var found = open(course, run, number);
        responses.unlike(found.reader(), found.spot(), comment);
    }

    @PutMapping("/follow")
    void follow(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @PathVariable UUID comment) {
        var found = open(course, run, number);
        following.follow(found.reader(), found.spot(), comment);
    }

    @DeleteMapping("/follow")
    void unfollow(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @PathVariable UUID comment) {
        var found = open(course, run, number);
        following.unfollow(found.reader(), found.spot(), comment);
    }

    @PutMapping("/report")
    void report(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String number,
            @PathVariable UUID comment,
            @RequestBody ReasonForm form) {
        var found = open(course, run, number);
        responses.report(found.reader(), found.spot(), comment, form.chosen(), form.text());
    }

    private StepDiscussion open(String course, String run, String number) {
        return reader.open(new StepAddress(course, run, number));
    }
}
