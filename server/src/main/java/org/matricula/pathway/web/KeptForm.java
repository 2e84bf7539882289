package org.matricula.pathway.web;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.NewInstitution;
import org.matricula.platform.Invalid;

/**
 * Of which institution and programme a kept pathway is, as it was typed.
 *
 * @param institution the id of one that was named before; empty for a new one
 * @param programme   the slug
 */
public record KeptForm(String institution, String institutionName, String programme) {

    static final KeptForm FRESH = new KeptForm("", "", "");

    public KeptForm(@Nullable String institution, @Nullable String institutionName, @Nullable String programme) {
        this.institution = requireNonNullElse(institution, "");
        this.institutionName = requireNonNullElse(institutionName, "");
        this.programme = requireNonNullElse(programme, "");
    }

    /** @throws Invalid naming {@code institution} */
    NewInstitution where() {
        try {
            return new NewInstitution(institution.isEmpty() ? null : UUID.fromString(institution), institutionName);
        } catch (IllegalArgumentException e) {
            throw Invalid.field("institution", "pathway.approval.institution-missing");
        }
    }
}
