package org.matricula.platform.security;

import java.util.Optional;

/** Finds the organisation's program that signed a token of the Partner API; the organisation module does. */
public interface PartnerTokens {

    /** Empty if the token is stale, or wasn't signed with a key that works. */
    Optional<Caller.Partner> find(String token);
}
