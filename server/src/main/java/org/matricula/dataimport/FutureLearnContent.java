package org.matricula.dataimport;

import static org.matricula.platform.text.Text.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.Contents;
import org.matricula.catalogue.content.Outline;
import org.matricula.catalogue.content.Outline.Activity;
import org.matricula.catalogue.content.Outline.Week;
import org.matricula.catalogue.content.Publishing;
import org.matricula.catalogue.content.Question;
import org.matricula.catalogue.content.Step;
import org.matricula.catalogue.content.StepContent;
import org.matricula.catalogue.content.StepNumber;
import org.matricula.catalogue.content.TestRules;
import org.matricula.organisation.Organisation;
import org.matricula.progress.ProgressEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a run the steps its course's files mention: weeks of steps with the numbers they had, a test where questions
 * were answered. What the team changed since stays: only steps that still say where they come from are made anew.
 */
@Component
class FutureLearnContent {

    private final Authoring authoring;
    private final Publishing publishing;
    private final Contents contents;

    FutureLearnContent(Authoring authoring, Publishing publishing, Contents contents) {
        this.authoring = authoring;
        this.publishing = publishing;
        this.contents = contents;
    }

    /** @return the ids of the run's steps by their number in the export */
    @Transactional
    Map<StepNumber, UUID> follow(Organisation provider, UUID runId, CourseShape shape) {
        var inferred = inferred(provider, runId, shape);
        var ever = contents.stepsEver(runId);
        var ids = new HashMap<StepNumber, UUID>();
        inferred.forEach((number, step) -> ids.put(number, step.id()));
        if (!ever.isEmpty() && ids.values().stream().noneMatch(ever::contains)) return byNumber(runId);
        if (!inferred.isEmpty() && publishing.status(runId).changes() == 0 || ever.isEmpty())
            publish(provider, runId, inferred, ever);
        return ids;
    }

    /** A run that was written here: its numbers are the export's. */
    private Map<StepNumber, UUID> byNumber(UUID runId) {
        var ids = new HashMap<StepNumber, UUID>();
        contents.published(runId)
                .map(Content::steps)
                .orElse(List.of())
                .forEach(step -> ids.put(step.number(), step.id()));
        return ids;
    }

    private void publish(Organisation provider, UUID runId, SortedMap<StepNumber, Step> inferred, Set<UUID> ever) {
        if (inferred.isEmpty()) return;
        var published = contents.published(runId);
        var steps = new LinkedHashMap<UUID, Step>();
        published.map(Content::steps).orElse(List.of()).forEach(placed -> steps.put(placed.id(), placed.step()));
        var before = Map.copyOf(steps);
        var fresh = new TreeMap<StepNumber, UUID>();
        inferred.forEach((number, step) -> {
            var known = steps.get(step.id());
            if (known != null && isUntouched(provider, known)) steps.put(step.id(), kept(known, step));
            if (known == null && !ever.contains(step.id())) {
                steps.put(step.id(), step);
                fresh.put(number, step.id());
            }
        });
        if (steps.equals(before)) return;
        var outline = outline(provider, published, fresh, numbers(inferred));
        authoring.replaceDraft(provider.id(), runId, outline, steps.values());
        authoring.publish(provider.id(), runId);
    }

    private boolean isUntouched(Organisation provider, Step step) {
        return step.content().text().equals(say(provider, "dataimport.futurelearn.text"));
    }

    /** A title somebody gave it stays. */
    private static Step kept(Step known, Step inferred) {
        return new Step(known.id(), known.title(), inferred.content());
    }

    private static Map<UUID, StepNumber> numbers(Map<StepNumber, Step> inferred) {
        var numbers = new HashMap<UUID, StepNumber>();
        inferred.forEach((number, step) -> numbers.put(step.id(), number));
        return numbers;
    }

    /** What there is, with each new step before the first one that came after it. */
    private static Outline outline(
            Organisation provider,
            Optional<Content> published,
            SortedMap<StepNumber, UUID> fresh,
            Map<UUID, StepNumber> numbers) {
        var weeks = new ArrayList<>(
                published.map(content -> content.outline().weeks()).orElse(List.of()));
        fresh.forEach((number, id) -> {
            while (weeks.size() < number.week()) weeks.add(emptyWeek(provider, weeks.size() + 1));
            weeks.set(number.week() - 1, with(weeks.get(number.week() - 1), number, id, numbers));
        });
        return new Outline(weeks);
    }

    private static Week emptyWeek(Organisation provider, int number) {
        return new Week(
                say(provider, "dataimport.futurelearn.week", number),
                List.of(new Activity(say(provider, "dataimport.futurelearn.activity"), List.of())));
    }

    private static Week with(Week week, StepNumber number, UUID id, Map<UUID, StepNumber> numbers) {
        var activities = new ArrayList<>(week.activities());
        if (activities.isEmpty()) activities.add(new Activity("", List.of()));
        var last = activities.removeLast();
        for (int i = 0; i < activities.size(); i++) {
            var place = placeIn(activities.get(i).steps(), number, numbers);
            if (place == activities.get(i).steps().size()) continue;
            activities.set(i, with(activities.get(i), place, id));
            activities.add(last);
            return new Week(week.title(), activities);
        }
        activities.add(with(last, placeIn(last.steps(), number, numbers), id));
        return new Week(week.title(), activities);
    }

    private static Activity with(Activity activity, int place, UUID id) {
        var steps = new ArrayList<>(activity.steps());
        steps.add(place, id);
        return new Activity(activity.title(), steps);
    }

    private static int placeIn(List<UUID> steps, StepNumber number, Map<UUID, StepNumber> numbers) {
        for (int i = 0; i < steps.size(); i++) {
            var other = numbers.get(steps.get(i));
            if (other != null && other.compareTo(number) > 0) return i;
        }
        return steps.size();
    }

    private static SortedMap<StepNumber, Step> inferred(Organisation provider, UUID runId, CourseShape shape) {
        var steps = new TreeMap<StepNumber, Step>();
        for (int week = 1; week <= shape.weeks(); week++) {
            for (int position = 1; position <= shape.steps(week); position++) {
                var number = new StepNumber(week, position);
                var id = ProgressEvent.id("futurelearn step", runId + " " + number);
                steps.put(number, step(provider, id, number, shape.questions(number)));
            }
        }
        return steps;
    }

    private static Step step(
            Organisation provider, UUID id, StepNumber number, SortedMap<Integer, QuestionShape> questions) {
        var text = say(provider, "dataimport.futurelearn.text");
        if (questions.isEmpty()) {
            return new Step(
                    id, say(provider, "dataimport.futurelearn.step", number.toString()), new StepContent.Article(text));
        }
        var all = new ArrayList<Question>();
        for (int i = 1; i <= questions.lastKey(); i++) {
            all.add(questions.getOrDefault(i, new QuestionShape()).question(i, provider));
        }
        return new Step(
                id,
                say(provider, "dataimport.futurelearn.test", number.toString()),
                new StepContent.Test(text, TestRules.USUAL, all));
    }

    private static String say(Organisation provider, String key, Object... arguments) {
        return t(provider.language(), provider.zone(), key, arguments);
    }
}
