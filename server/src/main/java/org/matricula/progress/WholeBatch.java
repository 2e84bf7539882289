package org.matricula.progress;

import java.util.List;
import org.matricula.progress.ProgressEvents.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes events together, or none of them if one can't be taken. */
@Component
public class WholeBatch {

    private final ProgressEvents events;

    WholeBatch(ProgressEvents events) {
        this.events = events;
    }

    /** What became of each, or would have: nothing is kept if any of them is neither taken nor known. */
    @Transactional
    public List<Outcome> take(List<ProgressEvent> batch) {
        var outcomes = events.take(batch);
        if (outcomes.stream().anyMatch(outcome -> outcome != Outcome.TAKEN && outcome != Outcome.KNOWN)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcomes;
    }
}
