package org.matricula.organisation;

import org.jspecify.annotations.Nullable;

/** What an organisation's owner may change of it; see {@link Organisation} for each. */
public record OrganisationDetails(
        String name,
        String description,
        @Nullable String website,
        @Nullable String contactEmail,
        String locale,
        String timeZone,
        @Nullable String accent) {

    public static OrganisationDetails of(Organisation organisation) {
        return new OrganisationDetails(
                organisation.name(),
                organisation.description(),
                organisation.website(),
                organisation.contactEmail(),
                organisation.locale(),
                organisation.timeZone(),
                organisation.accent());
    }
}
