package org.matricula.coaching.crisis;

import java.util.Optional;
import org.matricula.coaching.conversation.LearnerWrote;
import org.matricula.coaching.conversation.Listening;
import org.springframework.stereotype.Component;

/** Looks for a crisis in what learners write to their coaches here, and leads them to help. */
@Component
class CrisisListening implements Listening {

    private final CrisisWatch watch;

    CrisisListening(CrisisWatch watch) {
        this.watch = watch;
    }

    @Override
    public Optional<String> heard(LearnerWrote written) {
        return watch.read(new Written(
                Source.MESSAGE, written.messageId(), written.learnerId(), written.offerId(), written.body()));
    }
}
