package org.matricula.platform.security;

import java.util.Optional;
import org.matricula.platform.Token;

/** Finds the program a bearer token belongs to; the organisation module does. */
public interface ClientTokens {

    Optional<Caller.Client> find(Token token);
}
