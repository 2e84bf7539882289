package org.matricula.credential.endorsement.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was entered to ask for an endorsement, or to offer one. */
public record EndorsementForm(
        @Nullable UUID achievement, String endorser, String request, String address, String comment) {

    static final EndorsementForm EMPTY = new EndorsementForm(null, "", "", "", "");
}
