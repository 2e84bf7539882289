package org.matricula.organisation;

import java.time.ZoneId;
import java.util.Locale;

/** An organisation to be; {@code slug} is its name in addresses for good, empty: made of its name. */
public record NewOrganisation(String slug, OrganisationDetails details) {

    /** One that has said nothing about itself yet. */
    public static NewOrganisation of(String slug, String name, Locale locale, ZoneId zone) {
        return new NewOrganisation(
                slug, new OrganisationDetails(name, "", null, null, locale.toLanguageTag(), zone.getId(), null));
    }
}
