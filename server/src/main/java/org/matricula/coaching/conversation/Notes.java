package org.matricula.coaching.conversation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coaches write about learners, each note for those it was written for. */
@Service
public class Notes {

    private final NoteStore store;
    private final Clock clock;

    Notes(NoteStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws Invalid at the field {@code note} if there is none, or too much */
    @Transactional
    public Note write(Case about, Visibility visibility, String text) {
        var clean = text.strip();
        new Invalid.Collector()
                .check(!clean.isEmpty(), "note", "coaching.note.missing")
                .check(clean.length() <= Note.LONGEST, "note", "coaching.note.too-long", Note.LONGEST)
                .orThrow();
        var note = new Note(about.learnerId(), Ids.next(), about.coachId(), visibility, clean, clock.instant());
        store.add(about.offerId(), note);
        return note;
    }

    /** What this learner's coach may read, the newest first. */
    public List<Note> of(Case about) {
        return store.of(Person.of(about.learnerId()), about.offerId()).stream()
                .filter(note -> note.isReadBy(about.coachId()))
                .toList();
    }

    /** What was written for the learner to read, the newest first. */
    public List<Note> shownTo(Person learner, UUID offerId) {
        return store.of(learner, offerId).stream()
                .filter(note -> note.visibility() == Visibility.LEARNER)
                .toList();
    }

    /** One's own. @throws NotFound if there is none */
    @Transactional
    public void remove(Case about, UUID noteId) {
        if (!store.remove(about.learnerId(), noteId, about.coachId())) throw new NotFound();
    }
}
