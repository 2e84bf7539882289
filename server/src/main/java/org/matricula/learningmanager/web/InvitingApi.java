package org.matricula.learningmanager.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.InvitationBatch;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.Review;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Personal invitations, for programs. */
@RestController("learningManagerInvitingApi")
@RequestMapping("/api/v1/organisations/{organisation}/learning-manager/runs/{run}")
class InvitingApi {

    /** {@code earlierLine} is where a duplicate stood first, else 0. */
    record Line(int number, String text, Review.Verdict verdict, int earlierLine) {}

    /** {@code noRoom} is why those that are ready can't all be invited; null if there is room. */
    record Answer(
            int ready,
            int declined,
            List<Line> lines,
            @Nullable String noRoom) {}

    record Sending(UUID id, Instant requestedAt, int size, int waiting) {

        static Sending of(InvitationBatch batch) {
            return new Sending(batch.id(), batch.requestedAt(), batch.size(), batch.waiting());
        }
    }

    private final InvitingReader reader;
    private final Invitations invitations;

    InvitingApi(InvitingReader reader, Invitations invitations) {
        this.reader = reader;
        this.invitations = invitations;
    }

    @PostMapping("/review")
    Answer review(@PathVariable String organisation, @PathVariable UUID run, @RequestBody InviteForm wanted) {
        var desk = reader.desk(organisation, run);
        var review = invitations.review(desk.organisation(), desk.run(), wanted.addresses());
        return new Answer(
                review.ready().size(),
                review.declined().size(),
                review.lines().stream()
                        .map(line -> new Line(line.number(), line.text(), line.verdict(), line.earlierLine()))
                        .toList(),
                review.noRoom() == null ? null : review.noRoom().key());
    }

    /** What is ready is sent for; {@code picked} are addresses that declined before. */
    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    Sending invite(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @RequestBody InviteForm wanted,
            @AuthenticationPrincipal Caller caller) {
        var desk = reader.desk(organisation, run);
        return Sending.of(invitations.invite(
                desk.organisation(),
                desk.run(),
                wanted.addresses(),
                Set.copyOf(wanted.picked()),
                wanted.options(),
                caller.id()));
    }

    @GetMapping("/sendings/{batch}")
    Sending sending(@PathVariable String organisation, @PathVariable UUID run, @PathVariable UUID batch) {
        var desk = reader.desk(organisation, run);
        return invitations
                .batch(desk.organisation().id(), batch)
                .filter(found -> found.runId().equals(run))
                .map(Sending::of)
                .orElseThrow(NotFound::new);
    }
}
