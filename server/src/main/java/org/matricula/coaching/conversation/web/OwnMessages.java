package org.matricula.coaching.conversation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.coaching.conversation.Answered;
import org.matricula.coaching.conversation.Assignment;
import org.matricula.coaching.conversation.Conversation;
import org.matricula.coaching.conversation.Reach;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.springframework.stereotype.Component;

/** Reads and writes for the learner who is signed in. */
@Component
class OwnMessages {

    private static final int PAGE = 30;

    private final OwnCoachReader reader;
    private final Conversation conversation;
    private final Reach reach;
    private final People people;

    OwnMessages(OwnCoachReader reader, Conversation conversation, Reach reach, People people) {
        this.reader = reader;
        this.conversation = conversation;
        this.reach = reach;
        this.people = people;
    }

    /** Whoever is coached, with the coach. @throws NotFound for everybody else */
    OwnCoach coached(String organisation) {
        var own = reader.read(organisation);
        if (own.assignment() == null) throw new NotFound();
        return own;
    }

    /** Opens it, too. */
    OwnMessagesPage page(OwnCoach own, @Nullable UUID before, String body, FormErrors errors) {
        var assignment = assignment(own);
        var found = conversation.own(assignment, before, PAGE + 1);
        conversation.opened(assignment);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var older = found.size() > PAGE ? shown.getLast().id() : null;
        return new OwnMessagesPage(own, shown, older, reach.channel(assignment.learnerId()), body, errors);
    }

    Answered write(OwnCoach own, String body) {
        return conversation.answer(person(), own.offer().id(), body);
    }

    static Assignment assignment(OwnCoach own) {
        if (own.assignment() == null) throw new NotFound();
        return own.assignment();
    }

    private Person person() {
        return people.personOf(Caller.currentAccountId().orElseThrow(NotFound::new));
    }
}
