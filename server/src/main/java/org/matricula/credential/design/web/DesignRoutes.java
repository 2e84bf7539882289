package org.matricula.credential.design.web;

import static org.matricula.platform.security.Access.PUBLIC;

import org.matricula.platform.security.RouteRules;
import org.matricula.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
final class DesignRoutes implements RouteRules {

    @Override
    public void declare(Routes routes) {
        routes.get("/a/{token}/badge.svg", PUBLIC)
                .get("/a/{token}/badge.png", PUBLIC)
                .get("/a/{token}/badge/{hash}.svg", PUBLIC)
                .get("/a/{token}/badge/{hash}.png", PUBLIC);
    }
}
