package org.matricula.coaching.crisis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** Crises of learners, and the numbers of staff who are told of them. */
@Component
class CrisisData implements PersonalData {

    record Happened(Step.Kind kind, Instant at, @Nullable String words) {}

    record Held(Source source, Instant raisedAt, @Nullable Outcome outcome, List<Happened> steps) {}

    private final CrisisStore store;
    private final StepStore steps;
    private final SettingsStore settings;
    private final Clock clock;

    CrisisData(CrisisStore store, StepStore steps, SettingsStore settings, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "crises";
    }

    @Override
    public List<Held> export(Person person) {
        return store.of(person).stream().map(this::held).toList();
    }

    private Held held(Crisis crisis) {
        var words = steps.words(crisis.id());
        var happened = steps.of(crisis.id()).stream()
                .map(step -> new Happened(step.kind(), step.at(), words.get(step.id())))
                .toList();
        return new Held(crisis.source(), crisis.raisedAt(), crisis.outcome(), happened);
    }

    /** An open one ends: without the account nobody can be reached by it. */
    @Override
    public void erase(Person person) {
        var all = store.of(person);
        all.stream().filter(Crisis::isOpen).forEach(this::end);
        var ids = all.stream().map(Crisis::id).toList();
        steps.eraseWords(ids);
        store.forgetLearners(ids);
        settings.removeContact(person.learnerIds());
    }

    private void end(Crisis crisis) {
        var now = clock.instant();
        store.save(crisis.end(now));
        steps.add(new Step(crisis.id(), Ids.next(), Step.Kind.CLOSED, now, null, null, null, null), null, "");
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "coaching_crisis.learner_id, coach_id",
                "that a learner may have been in danger, and who coached them; kept by whoever handles it also after coaching"
                        + " was withdrawn, until half a year after it was closed or until the account is closed",
                "coaching_crisis_words.words",
                "what a learner wrote that raised a crisis, and what staff noted while they handled it; as long as that",
                "coaching_crisis_step",
                "what was done in a crisis when, and by which member of staff; kept to answer for it, without the learner,"
                        + " nameless once the account of the member of staff is closed",
                "coaching_crisis_contact.phone",
                "the number by which a member of staff is told of a crisis; until the provider takes it out or the account"
                        + " is closed");
    }
}
