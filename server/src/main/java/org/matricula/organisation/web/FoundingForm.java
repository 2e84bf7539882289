package org.matricula.organisation.web;

import org.jspecify.annotations.Nullable;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.OrganisationDetails;

/** A new organisation as it was typed; what was not sent is empty. */
public record FoundingForm(String name, String slug, String ownerAddress, String locale, String timeZone) {

    public FoundingForm(
            @Nullable String name,
            @Nullable String slug,
            @Nullable String ownerAddress,
            @Nullable String locale,
            @Nullable String timeZone) {
        this.name = or(name, "");
        this.slug = or(slug, "");
        this.ownerAddress = or(ownerAddress, "");
        this.locale = or(locale, "en-GB");
        this.timeZone = or(timeZone, "UTC");
    }

    NewOrganisation organisation() {
        return new NewOrganisation(slug, new OrganisationDetails(name, "", null, null, locale, timeZone, null));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
