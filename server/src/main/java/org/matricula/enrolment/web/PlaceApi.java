package org.matricula.enrolment.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.enrolment.Adjustment;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Place;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Terms;
import org.matricula.enrolment.Track;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own place in a run, for programs that act for the learner. */
@RestController
@RequestMapping("/api/v1/courses/{course}/runs/{run}/place")
class PlaceApi {

    private final PlaceReader reader;
    private final Places places;

    PlaceApi(PlaceReader reader, Places places) {
        this.reader = reader;
        this.places = places;
    }

    enum State {
        OFFERED,
        REFUSED,
        TAKEN,
        LEFT
    }

    /** {@code reason} says why there is no place or no way back; the terms are absent where nothing is offered. */
    record PlaceAnswer(
            UUID runId,
            State state,
            @Nullable Track track,
            @Nullable Instant contentUntil,
            @Nullable Boolean tests,
            @Nullable Boolean certificate,
            @Nullable Instant joinedAt,
            @Nullable Instant leftAt,
            @Nullable Adjustment granted,
            @Nullable String reason) {

        static PlaceAnswer of(RunPlace found) {
            return switch (found.place()) {
                case Place.Offered(var terms) -> of(found, State.OFFERED, terms, null, null);
                case Place.Refused(var reason) -> of(found, State.REFUSED, null, null, found.sentence(reason));
                case Place.Taken(var enrolment, var terms) -> of(found, State.TAKEN, terms, enrolment, null);
                case Place.Left(var enrolment, var terms, var reason) ->
                    of(found, State.LEFT, terms, enrolment, reason == null ? null : found.sentence(reason));
            };
        }

        private static PlaceAnswer of(
                RunPlace found,
                State state,
                @Nullable Terms terms,
                @Nullable Enrolment enrolment,
                @Nullable String reason) {
            return new PlaceAnswer(
                    found.run().id(),
                    state,
                    terms == null ? null : terms.track(),
                    terms == null ? null : terms.contentUntil(),
                    terms == null ? null : terms.tests(),
                    terms == null ? null : terms.certificate(),
                    enrolment == null ? null : enrolment.activatedAt(),
                    enrolment == null ? null : enrolment.deactivatedAt(),
                    found.granted().grantsAnything() ? found.granted() : null,
                    reason);
        }
    }

    @GetMapping
    PlaceAnswer show(@PathVariable String course, @PathVariable String run) {
        return PlaceAnswer.of(reader.find(course, run));
    }

    @PutMapping
    PlaceAnswer join(@PathVariable String course, @PathVariable String run) {
        var wanted = reader.find(course, run);
        places.join(wanted.reader(), wanted.run(), Source.OWN, null, wanted.zone());
        return show(course, run);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String course, @PathVariable String run) {
        var wanted = reader.find(course, run);
        places.leave(wanted.reader(), wanted.run());
    }
}
