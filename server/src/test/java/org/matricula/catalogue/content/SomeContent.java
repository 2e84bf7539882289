package org.matricula.catalogue.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.matricula.catalogue.content.Outline.Activity;
import org.matricula.catalogue.content.Outline.Week;

/** Contents as different as a seed makes them, with words that files and YAML trip over. */
record SomeContent(Outline outline, List<Step> steps) {

    private static final List<String> WORDS = List.of(
            "yes",
            "null",
            "1.10",
            "---",
            "- a",
            "# no comment",
            "a: b",
            "'",
            "\"",
            "\\",
            "{",
            "[x](y.png)",
            "é",
            "𝄞",
            "שלום",
            "<script>",
            "%",
            "@",
            "`",
            "|",
            ">",
            "&a",
            "*a",
            "!tag",
            "~",
            "0x1F",
            "2026-01-01",
            "\u2028",
            "\u0085",
            "\ufeff",
            "\t",
            "...",
            "\n---\n",
            "\n...\n",
            "\n\n",
            "  ",
            "1e5",
            "\ud800",
            "{{0}}",
            "'''",
            "Ω");

    static SomeContent of(long seed) {
        var random = new Random(seed);
        var steps = new ArrayList<Step>();
        var weeks = IntStream.range(0, random.nextInt(4))
                .mapToObj(week -> new Week(
                        line(random),
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(activity -> new Activity(line(random), placed(random, steps)))
                                .toList()))
                .toList();
        return new SomeContent(new Outline(weeks), steps);
    }

    private static List<UUID> placed(Random random, List<Step> steps) {
        var ids = new ArrayList<UUID>();
        for (var i = random.nextInt(5); i > 0; i--) {
            var step = new Step(new UUID(random.nextLong(), random.nextLong()), line(random), content(random));
            steps.add(step);
            ids.add(step.id());
        }
        return ids;
    }

    private static StepContent content(Random random) {
        return switch (StepContent.Kind.values()[random.nextInt(7)]) {
            case ARTICLE -> new StepContent.Article(text(random));
            case VIDEO ->
                new StepContent.Video(
                        text(random), line(random), random.nextBoolean() ? line(random) : null, text(random));
            case DISCUSSION -> new StepContent.Discussion(text(random));
            case QUIZ -> new StepContent.Quiz(text(random), questions(random));
            case TEST ->
                new StepContent.Test(
                        text(random),
                        new TestRules(random.nextBoolean() ? 1 + random.nextInt(9) : null, random.nextInt(101), 3),
                        questions(random));
            case FILE -> new StepContent.Download(text(random), line(random));
            case LINK -> new StepContent.Link(text(random), line(random));
        };
    }

    private static List<Question> questions(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> question(random))
                .toList();
    }

    private static Question question(Random random) {
        var points = random.nextInt(5);
        return switch (random.nextInt(4)) {
            case 0 -> new Question.SingleChoice(text(random), points, text(random), choices(random));
            case 1 -> new Question.MultipleChoice(text(random), points, text(random), choices(random));
            case 2 ->
                new Question.Numeric(
                        text(random),
                        points,
                        text(random),
                        random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextLong(), random.nextInt(12)),
                        BigDecimal.valueOf(random.nextInt(100), 2));
            default ->
                new Question.ShortText(text(random), points, text(random), List.of(line(random), line(random), "no"));
        };
    }

    private static List<Question.Choice> choices(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Question.Choice(line(random), random.nextBoolean()))
                .toList();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(8); i > 0; i--)
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? "\n" : " ");
        return text.toString();
    }

    private static String line(Random random) {
        return text(random);
    }
}
