package org.matricula.catalogue.content.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.EditedStep;
import org.matricula.catalogue.content.Limits;
import org.matricula.catalogue.content.Question;
import org.matricula.catalogue.content.Step;
import org.matricula.catalogue.content.StepContent;
import org.matricula.catalogue.content.TestRules;
import org.matricula.catalogue.content.web.Numbers.Range;
import org.matricula.platform.Invalid;

/**
 * A step as it was typed. Fields of other kinds are empty.
 *
 * @param revision of the step when it was opened
 */
public record StepForm(
        @Nullable Integer revision,
        @Nullable String title,
        @Nullable String text,
        @Nullable String source,
        @Nullable String captions,
        @Nullable String transcript,
        @Nullable String file,
        @Nullable String address,
        @Nullable String attempts,
        @Nullable String passMark,
        @Nullable String waitHours,
        @Nullable List<QuestionForm> questions) {

    public StepForm {
        revision = revision == null ? -1 : revision;
        title = orEmpty(title);
        text = orEmpty(text);
        source = orEmpty(source);
        captions = orEmpty(captions);
        transcript = orEmpty(transcript);
        file = orEmpty(file);
        address = orEmpty(address);
        attempts = orEmpty(attempts);
        passMark = orEmpty(passMark);
        waitHours = orEmpty(waitHours);
        questions = questions == null
                ? List.of()
                : questions.stream()
                        .map(question -> question == null ? QuestionForm.fresh(QuestionForm.Type.SINGLE) : question)
                        .toList();
    }

    static StepForm of(EditedStep edited) {
        var content = edited.step().content();
        var video = content instanceof StepContent.Video it ? it : null;
        var rules = content instanceof StepContent.Test test ? test.rules() : null;
        List<Question> questions = switch (content) {
            case StepContent.Quiz quiz -> quiz.questions();
            case StepContent.Test test -> test.questions();
            default -> List.of();
        };
        return new StepForm(
                edited.revision(),
                edited.step().title(),
                content.text(),
                video == null ? "" : video.source(),
                video == null ? "" : video.captions(),
                video == null ? "" : video.transcript(),
                content instanceof StepContent.Download download ? download.file() : "",
                content instanceof StepContent.Link link ? link.address() : "",
                rules == null || rules.attempts() == null
                        ? ""
                        : rules.attempts().toString(),
                rules == null ? "" : Integer.toString(rules.passMark()),
                rules == null ? "" : Integer.toString(rules.waitHours()),
                questions.stream().map(QuestionForm::of).toList());
    }

    StepForm with(List<QuestionForm> others) {
        return new StepForm(
                revision,
                title,
                text,
                source,
                captions,
                transcript,
                file,
                address,
                attempts,
                passMark,
                waitHours,
                others);
    }

    StepForm withRevision(int newer) {
        return new StepForm(
                newer,
                title,
                text,
                source,
                captions,
                transcript,
                file,
                address,
                attempts,
                passMark,
                waitHours,
                questions);
    }

    /** @throws Invalid naming fields that are no numbers */
    Step read(EditedStep edited) {
        var numbers = new Numbers();
        var content = switch (edited.step().content().kind()) {
            case ARTICLE -> new StepContent.Article(text);
            case VIDEO -> new StepContent.Video(text, source, captions, transcript);
            case DISCUSSION -> new StepContent.Discussion(text);
            case QUIZ -> new StepContent.Quiz(text, readQuestions(numbers));
            case TEST -> new StepContent.Test(text, readRules(numbers), readQuestions(numbers));
            case FILE -> new StepContent.Download(text, file);
            case LINK -> new StepContent.Link(text, address);
        };
        numbers.orThrow();
        return new Step(edited.step().id(), title, content);
    }

    private TestRules readRules(Numbers numbers) {
        return new TestRules(
                numbers.whole(attempts, new Range("attempts", 1, Limits.ATTEMPTS, "catalogue.step.attempts-wrong")),
                numbers.whole(
                        passMark,
                        TestRules.USUAL.passMark(),
                        new Range("passMark", 0, 100, "catalogue.step.pass-mark-wrong")),
                numbers.whole(waitHours, 0, new Range("waitHours", 0, Limits.WAIT_HOURS, "catalogue.step.wait-wrong")));
    }

    private List<Question> readQuestions(Numbers numbers) {
        return IntStream.range(0, questions.size())
                .mapToObj(i -> questions.get(i).read(i, numbers))
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
