package org.matricula.platform.security;

/** A module's routes and who may use them: each module has a bean of this. A route without a rule is refused. */
public interface RouteRules {

    void declare(Routes routes);
}
