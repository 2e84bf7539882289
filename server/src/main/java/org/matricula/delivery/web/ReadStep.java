package org.matricula.delivery.web;

import static org.matricula.platform.text.Text.t;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.catalogue.content.Question;
import org.matricula.catalogue.content.StepContent;
import org.matricula.delivery.Seat;
import org.matricula.platform.Refusal;
import org.matricula.platform.text.Text;

/** A step in front of its reader. */
public record ReadStep(Seat seat, PlacedStep step) {

    public String path() {
        return seat.path(step);
    }

    public String mediaPath() {
        return seat.path() + "/media/";
    }

    public boolean isCompleted() {
        return seat.isCompleted(step);
    }

    public Optional<PlacedStep> next() {
        return seat.content().after(step.number());
    }

    public Optional<PlacedStep> previous() {
        return seat.content().before(step.number());
    }

    public String weekTitle() {
        return seat.content().outline().weeks().get(step.number().week() - 1).title();
    }

    public List<PlacedStep> week() {
        return seat.content().stepsOf(step.number().week());
    }

    public List<Question> questions() {
        return step.content() instanceof StepContent.Quiz quiz ? quiz.questions() : List.of();
    }

    /** How many of a quiz's questions were answered right. */
    public long right(Answered answered) {
        var questions = questions();
        return IntStream.range(0, questions.size())
                .filter(i -> answered.isRight(questions.get(i), i))
                .count();
    }

    public Instant opens() {
        return seat.opens(step.number().week());
    }

    public String sentence(Refusal reason) {
        return t(reason.key(), reason.arguments());
    }

    public String moment(Instant instant) {
        return Text.dateTime(instant, Text.locale(), seat.provider().zone());
    }
}
