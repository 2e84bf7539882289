package org.matricula.credential.framework.web;

import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisations;
import org.springframework.stereotype.Component;

/** The desk of the organisation in a path, or that of operators where there is none. */
@Component
final class FrameworkDesks {

    private final Organisations organisations;

    FrameworkDesks(Organisations organisations) {
        this.organisations = organisations;
    }

    FrameworkDesk of(@Nullable String organisation) {
        return new FrameworkDesk(organisation == null ? null : organisations.get(organisation));
    }
}
