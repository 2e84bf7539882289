package org.matricula.coaching.conversation;

import java.util.List;
import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/**
 * What a coach and a learner kept together. The export has what was written for the learner to read, and what coaches wrote
 * for themselves and their colleagues about the learner too: it is data about this person.
 */
@Component
class ConversationData implements PersonalData {

    record Held(List<Note> notes, List<Task> tasks, List<SentResource> sent) {}

    private final NoteStore notes;
    private final TaskStore tasks;
    private final SentStore sent;

    ConversationData(NoteStore notes, TaskStore tasks, SentStore sent) {
        this.notes = notes;
        this.tasks = tasks;
        this.sent = sent;
    }

    @Override
    public String section() {
        return "coachingCase";
    }

    @Override
    public Held export(Person person) {
        return new Held(notes.all(person), tasks.all(person), sent.all(person));
    }

    @Override
    public void erase(Person person) {
        notes.erase(person);
        tasks.erase(person);
        sent.erase(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "coaching_note.text",
                "what a coach wrote about a learner, for themselves, for the coaches of the offer, or for the learner too;"
                        + " until the account is closed, at the latest a year after coaching ended",
                "coaching_task.title",
                "what a learner and a coach agreed to do; until the account is closed, at the latest a year after coaching"
                        + " ended",
                "coaching_sent.word",
                "what a coach sent a learner to read, and said to it; until the account is closed, at the latest a year after"
                        + " coaching ended",
                "coaching_assignment",
                "who coached a learner from when to when, as ids; kept as proof of what was handed over, nameless once the"
                        + " account is closed");
    }
}
