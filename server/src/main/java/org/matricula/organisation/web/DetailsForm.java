package org.matricula.organisation.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.OrganisationDetails;

/** An organisation's details as they were typed; what was not sent is empty. */
public record DetailsForm(
        @Nullable String name,
        @Nullable String description,
        @Nullable String website,
        @Nullable String contactEmail,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable String accent,
        @Nullable Boolean ownColour) {

    static DetailsForm of(Organisation organisation) {
        return new DetailsForm(
                organisation.name(),
                organisation.description(),
                organisation.website(),
                organisation.contactEmail(),
                organisation.locale(),
                organisation.timeZone(),
                organisation.accent(),
                organisation.accent() != null);
    }

    /** A colour field always sends a colour; the box beside it says whether it is meant. Programs send no box. */
    OrganisationDetails details() {
        return new OrganisationDetails(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(description, ""),
                website,
                contactEmail,
                Objects.requireNonNullElse(locale, ""),
                Objects.requireNonNullElse(timeZone, ""),
                Boolean.FALSE.equals(ownColour) ? null : accent);
    }
}
