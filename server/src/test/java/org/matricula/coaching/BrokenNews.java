package org.matricula.coaching;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Something of ours that fails while an answer is taken, for the offers a test names. */
@Component
public class BrokenNews {

    private final Set<UUID> offers = ConcurrentHashMap.newKeySet();

    public void breakFor(UUID offerId) {
        offers.add(offerId);
    }

    public void mend() {
        offers.clear();
    }

    @EventListener
    void on(CoachingConsentGiven given) {
        if (offers.contains(given.offerId())) throw new IllegalStateException("Broken for a test");
    }
}
