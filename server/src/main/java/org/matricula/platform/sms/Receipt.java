package org.matricula.platform.sms;

import org.jspecify.annotations.Nullable;

/** What a gateway tells of something it took earlier. @param error its words, where it wasn't delivered */
record Receipt(String providerId, State state, @Nullable String error) {

    enum State {
        DELIVERED,
        FAILED
    }
}
