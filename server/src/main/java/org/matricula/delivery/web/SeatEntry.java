package org.matricula.delivery.web;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.matricula.account.People;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.catalogue.content.StepNumber;
import org.matricula.delivery.Continuation;
import org.matricula.delivery.EntryGate;
import org.matricula.delivery.Seat;
import org.matricula.delivery.Seats;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The way of whoever is signed in to their seat: by the run's terms, and past whatever has to be answered first. */
@Component
class SeatEntry {

    private final Seats seats;
    private final People people;
    private final ObjectProvider<EntryGate> gates;

    SeatEntry(Seats seats, People people, ObjectProvider<EntryGate> gates) {
        this.seats = seats;
        this.people = people;
        this.gates = gates;
    }

    /** The page for whoever has a seat; others are sent to where they can take one, or to a question. */
    View enter(String course, String run, String path, Function<Seat, View> page) {
        var found = find(course, run);
        if (found.isEmpty()) return Redirect.to(path(course, run) + "/join");
        var seat = found.get();
        return question(seat)
                .<View>map(question -> Redirect.to(new Continuation(path).after(question)))
                .orElseGet(() -> page.apply(seat));
    }

    static String path(String course, String run) {
        return "/courses/" + course + "/runs/" + run;
    }

    static String path(String course, String run, String step) {
        return path(course, run) + "/steps/" + step;
    }

    /** The same for one of the steps. @throws NotFound if the run teaches no such step */
    View enter(String course, String run, String number, String path, BiFunction<Seat, PlacedStep, View> page) {
        return enter(course, run, path, seat -> page.apply(seat, step(seat, number)));
    }

    /**
     * For programs, where people would enter a page, that of {@code path}.
     *
     * @throws NotFound without a seat; Unanswered while there is a question, which only a person can answer
     */
    Seat enter(String course, String run, String path) {
        var seat = seat(course, run);
        question(seat).ifPresent(question -> {
            throw new Unanswered(new Continuation(path).after(question));
        });
        return seat;
    }

    /** For what is done on a page that was entered. @throws NotFound without a seat */
    Seat seat(String course, String run) {
        return find(course, run).orElseThrow(NotFound::new);
    }

    PlacedStep step(Seat seat, String number) {
        var content = seat.content();
        if (content == null) throw new NotFound();
        return StepNumber.parse(number).flatMap(content::find).orElseThrow(NotFound::new);
    }

    private Optional<Seat> find(String course, String run) {
        return seats.find(people.personOf(Caller.currentAccountId().orElseThrow()), course, run);
    }

    private Optional<String> question(Seat seat) {
        return gates.orderedStream()
                .map(gate -> gate.question(seat.person(), seat.enrolment(), seat.run()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
