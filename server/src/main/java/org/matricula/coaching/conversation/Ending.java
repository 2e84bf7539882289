package org.matricula.coaching.conversation;

import java.util.Map;
import org.matricula.account.People;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Source;
import org.matricula.platform.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends coaching because the learner told the coach: a withdrawal like any other. The learner gets a mail that says so, and how to come back. */
@Service("coachingEnding")
public class Ending {

    private final Consents consents;
    private final People people;
    private final LearnerNews news;
    private final Audit audit;

    Ending(Consents consents, People people, LearnerNews news, Audit audit) {
        this.consents = consents;
        this.people = people;
        this.news = news;
        this.audit = audit;
    }

    @Transactional
    public void toldToStop(Case of) {
        consents.withdraw(people.personOf(of.learnerId()), of.offerId(), Source.COACH);
        audit.recordLearner(of.learnerId(), of.organisationId(), "coaching.ended-by-coach", Map.of());
        news.stopped(of);
    }
}
