package org.matricula.delivery.web;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.catalogue.content.Question;
import org.matricula.catalogue.content.StepContent;
import org.matricula.delivery.Player;
import org.matricula.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The course player for programs that act for a learner. */
@RestController
@RequestMapping("/api/v1/courses/{course}/runs/{run}")
class PlayerApi {

    private final SeatEntry entry;
    private final ContentsReader contents;
    private final Player player;

    PlayerApi(SeatEntry entry, ContentsReader contents, Player player) {
        this.entry = entry;
        this.contents = contents;
        this.player = player;
    }

    /** {@code number} is like 1.10, which comes after 1.9. */
    record StepAnswer(UUID id, String number, String title, StepContent.Kind kind, boolean completed) {
        static StepAnswer of(PlacedStep step, boolean completed) {
            return new StepAnswer(
                    step.id(),
                    step.number().toString(),
                    step.title(),
                    step.content().kind(),
                    completed);
        }
    }

    record WeekAnswer(int number, String title, Instant opensAt, boolean open, List<StepAnswer> steps) {}

    /**
     * {@code whyNot} says in a sentence or more what is missing for the certificate; {@code credential} is the path of the
     * credential's page, once it was awarded.
     */
    record ContentsAnswer(
            UUID runId,
            int stepsCompleted,
            int steps,
            @Nullable String resumeAt,
            @Nullable Instant certifiedAt,
            @Nullable String credential,
            @Nullable String whyNot,
            List<WeekAnswer> weeks) {}

    /** A question without its key. */
    record AskedQuestion(String type, String prompt, int points, List<String> choices) {
        static AskedQuestion of(Question question) {
            return switch (question) {
                case Question.SingleChoice one -> of("SINGLE", one, one.choices());
                case Question.MultipleChoice many -> of("MULTIPLE", many, many.choices());
                case Question.Numeric number -> of("NUMERIC", number, List.of());
                case Question.ShortText text -> of("TEXT", text, List.of());
            };
        }

        private static AskedQuestion of(String type, Question question, List<Question.Choice> choices) {
            return new AskedQuestion(
                    type,
                    question.prompt(),
                    question.points(),
                    choices.stream().map(Question.Choice::text).toList());
        }
    }

    /** {@code source} is a file among the run's media or an address; questions are those of a quiz. */
    record WholeStep(
            StepAnswer step,
            String text,
            @Nullable String source,
            @Nullable String transcript,
            List<AskedQuestion> questions) {}

    record SentAnswers(@Nullable List<@Nullable List<@Nullable String>> answers) {

        /** By question; what is left out is not answered. */
        List<List<String>> given() {
            if (answers == null) return List.of();
            return answers.stream()
                    .map(one -> one == null
                            ? List.<String>of()
                            : one.stream().filter(Objects::nonNull).toList())
                    .toList();
        }
    }

    /** By question; what wasn't answered is not explained. */
    record Checked(List<Boolean> right, List<String> explanations) {}

    @GetMapping("/contents")
    ContentsAnswer contents(@PathVariable String course, @PathVariable String run) {
        var page = contents.read(entry.enter(course, run, SeatEntry.path(course, run)));
        var seat = page.seat();
        if (seat.content() == null) throw new NotFound();
        return new ContentsAnswer(
                seat.run().id(),
                page.done(),
                page.steps(),
                page.resume().map(step -> step.number().toString()).orElse(null),
                page.outcome().certifiedAt(),
                page.outcome().credential(),
                page.notYet().isEmpty()
                        ? null
                        : page.notYet().stream().map(page::sentence).collect(joining(" ")),
                page.weeks().stream()
                        .map(week -> new WeekAnswer(
                                week.number(),
                                week.title(),
                                week.opens(),
                                week.isOpen(),
                                seat.content().stepsOf(week.number()).stream()
                                        .map(step -> StepAnswer.of(step, seat.isCompleted(step)))
                                        .toList()))
                        .toList());
    }

    @GetMapping("/steps/{step}")
    WholeStep step(@PathVariable String course, @PathVariable String run, @PathVariable String step) {
        var seat = entry.enter(course, run, SeatEntry.path(course, run, step));
        var placed = entry.step(seat, step);
        seat.whyClosed(placed).ifPresent(reason -> {
            throw reason;
        });
        player.visit(seat, placed);
        var content = placed.content();
        return new WholeStep(
                StepAnswer.of(placed, seat.isCompleted(placed)),
                content.text(),
                switch (content) {
                    case StepContent.Video video -> video.source();
                    case StepContent.Download file -> file.file();
                    case StepContent.Link link -> link.address();
                    default -> null;
                },
                content instanceof StepContent.Video video ? video.transcript() : null,
                content instanceof StepContent.Quiz quiz
                        ? quiz.questions().stream().map(AskedQuestion::of).toList()
                        : List.of());
    }

    @PutMapping("/steps/{step}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String course, @PathVariable String run, @PathVariable String step) {
        var seat = entry.seat(course, run);
        player.complete(seat, entry.step(seat, step));
    }

    @PostMapping("/steps/{step}/answers")
    Checked check(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String step,
            @RequestBody SentAnswers sent) {
        var seat = entry.seat(course, run);
        var placed = entry.step(seat, step);
        seat.whyClosed(placed).ifPresent(reason -> {
            throw reason;
        });
        if (!(placed.content() instanceof StepContent.Quiz quiz)) throw new NotFound();
        var answered = new Answered(sent.given(), true);
        var questions = quiz.questions();
        return new Checked(
                IntStream.range(0, questions.size())
                        .mapToObj(i -> answered.isRight(questions.get(i), i))
                        .toList(),
                IntStream.range(0, questions.size())
                        .mapToObj(i ->
                                answered.to(i).isEmpty() ? "" : questions.get(i).explanation())
                        .toList());
    }
}
