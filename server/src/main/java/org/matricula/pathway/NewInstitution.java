package org.matricula.pathway;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Entered;

/** An institution that has nobody here: one that was named before, by its id, or one to be named now. */
public record NewInstitution(@Nullable UUID known, String name) {

    public NewInstitution {
        name = Entered.line(name);
    }
}
