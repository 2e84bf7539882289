package org.matricula.delivery.web;

import static org.matricula.platform.text.Text.t;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.delivery.Seat;
import org.matricula.platform.Refusal;
import org.matricula.platform.text.Text;

/**
 * What a run teaches, and how far the reader is.
 *
 * @param notYet all that is missing for the certificate; empty if there is one, or none to be had
 * @param later  runs the reader could move to
 */
public record ContentsPage(Seat seat, List<Refusal> notYet, RunOutcome outcome, List<CourseRun> later) {

    /** One week of the table of contents. */
    public record WeekView(int number, String title, Instant opens, boolean isOpen, int done, int steps) {}

    public Content content() {
        var content = seat.content();
        if (content == null) throw new IllegalStateException("Nothing was published");
        return content;
    }

    public List<WeekView> weeks() {
        return IntStream.rangeClosed(1, content().weeks())
                .mapToObj(number -> {
                    var steps = content().stepsOf(number);
                    return new WeekView(
                            number,
                            content().outline().weeks().get(number - 1).title(),
                            seat.opens(number),
                            seat.isOpen(number),
                            seat.done(steps),
                            steps.size());
                })
                .toList();
    }

    /** Steps of what is taught now. */
    public int done() {
        return seat.done(content().steps());
    }

    public int steps() {
        return content().steps().size();
    }

    public Optional<PlacedStep> resume() {
        return seat.resume();
    }

    public boolean hasBegun() {
        return seat.progress().lastStepId() != null;
    }

    public boolean hasEnded() {
        return seat.run().phase(seat.now()) == CourseRun.Phase.ENDED;
    }

    /** When the run ended, on the provider's calendar. */
    public String end() {
        var end = seat.run().endsAt();
        return end == null ? Text.DASH : Text.until(end, seat.provider().zone());
    }

    public String sentence(Refusal reason) {
        return t(reason.key(), reason.arguments());
    }

    public String moment(Instant instant) {
        return Text.dateTime(instant, Text.locale(), seat.provider().zone());
    }
}
