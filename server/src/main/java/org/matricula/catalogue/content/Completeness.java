package org.matricula.catalogue.content;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/** Finds everything that keeps a draft from learners, at once. */
final class Completeness {

    private final Set<String> media;
    private final List<Problem> problems = new ArrayList<>();

    private Completeness(Set<String> media) {
        this.media = media;
    }

    /** @param media names of the run's files */
    static List<Problem> check(Content draft, Set<String> media) {
        var check = new Completeness(media);
        if (draft.steps().isEmpty())
            check.problems.add(new Problem(null, "", "catalogue.content.nothing-to-publish", List.of()));
        draft.steps().forEach(check::step);
        return List.copyOf(check.problems);
    }

    private void step(PlacedStep placed) {
        var collector = new Invalid.Collector();
        StepLimits.check(placed.step(), collector);
        for (var wrong : collector.found())
            add(placed, wrong.field(), wrong.key(), wrong.arguments().toArray());
        need(!placed.title().isEmpty(), placed, "title", "catalogue.title.missing");
        files(placed);
        switch (placed.content()) {
            case StepContent.Article article -> text(placed, article);
            case StepContent.Discussion discussion -> text(placed, discussion);
            case StepContent.Video video -> video(placed, video);
            case StepContent.Quiz quiz -> questions(placed, quiz.questions());
            case StepContent.Test test -> questions(placed, test.questions());
            case StepContent.Download download ->
                need(!download.file().isEmpty(), placed, "file", "catalogue.content.file-missing");
            case StepContent.Link link ->
                need(isWeb(link.address(), true), placed, "address", "catalogue.content.address-wrong");
        }
    }

    private void text(PlacedStep placed, StepContent content) {
        need(!content.text().isEmpty(), placed, "text", "catalogue.content.text-missing");
    }

    private void video(PlacedStep placed, StepContent.Video video) {
        need(!video.source().isEmpty(), placed, "source", "catalogue.content.source-missing");
        if (video.source().contains(":"))
            need(isWeb(video.source(), false), placed, "source", "catalogue.content.source-wrong");
    }

    private void files(PlacedStep placed) {
        for (var used : UsedFiles.of(placed.content()))
            if (!media.contains(used.name())) add(placed, used.field(), "catalogue.content.no-such-file", used.name());
    }

    private void questions(PlacedStep placed, List<Question> questions) {
        need(!questions.isEmpty(), placed, "questions", "catalogue.content.no-questions");
        for (var i = 0; i < questions.size(); i++) question(placed, i, questions.get(i));
    }

    private void question(PlacedStep placed, int index, Question question) {
        var name = "questions[" + index + "]";
        var number = index + 1;
        need(!question.prompt().isEmpty(), placed, name + ".prompt", "catalogue.content.prompt-missing", number);
        need(question.points() >= 1, placed, name + ".points", "catalogue.content.points-missing", number);
        switch (question) {
            case Question.SingleChoice single -> {
                choices(placed, name, number, single.choices());
                need(
                        rightOnes(single.choices()) <= 1,
                        placed,
                        name + ".choices",
                        "catalogue.content.two-right",
                        number);
            }
            case Question.MultipleChoice multiple -> choices(placed, name, number, multiple.choices());
            case Question.Numeric numeric ->
                need(numeric.answer() != null, placed, name + ".answer", "catalogue.content.answer-missing", number);
            case Question.ShortText text ->
                need(
                        !text.accepted().isEmpty(),
                        placed,
                        name + ".accepted",
                        "catalogue.content.accepted-missing",
                        number);
        }
        if (question instanceof Question.Numeric numeric)
            need(
                    numeric.tolerance().signum() >= 0,
                    placed,
                    name + ".tolerance",
                    "catalogue.content.tolerance-wrong",
                    number);
    }

    private void choices(PlacedStep placed, String name, int number, List<Question.Choice> choices) {
        need(choices.size() >= 2, placed, name + ".choices", "catalogue.content.few-choices", number);
        need(
                choices.stream().noneMatch(choice -> choice.text().isEmpty()),
                placed,
                name + ".choices",
                "catalogue.content.empty-choice",
                number);
        need(rightOnes(choices) >= 1, placed, name + ".choices", "catalogue.content.none-right", number);
    }

    private static long rightOnes(List<Question.Choice> choices) {
        return choices.stream().filter(Question.Choice::right).count();
    }

    private static boolean isWeb(String address, boolean plainToo) {
        try {
            var uri = URI.create(address);
            var scheme = String.valueOf(uri.getScheme());
            return uri.getHost() != null
                    && (scheme.equalsIgnoreCase("https") || plainToo && scheme.equalsIgnoreCase("http"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void need(boolean good, PlacedStep placed, String field, String key, Object... arguments) {
        if (!good) add(placed, field, key, arguments);
    }

    private void add(@Nullable PlacedStep placed, String field, String key, Object... arguments) {
        problems.add(new Problem(placed, field, key, List.of(arguments)));
    }
}
