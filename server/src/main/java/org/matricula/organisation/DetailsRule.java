package org.matricula.organisation;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;
import org.matricula.account.Languages;
import org.matricula.account.TimeZones;
import org.matricula.platform.Invalid;

/** What an organisation may say about itself. */
final class DetailsRule {

    private static final int NAME_LENGTH = 200;
    private static final int TEXT_LENGTH = 5_000;
    private static final Pattern COLOUR = Pattern.compile("#\\p{XDigit}{6}");

    private DetailsRule() {}

    /** The details without spaces around them, empty ones as null. @throws Invalid with every field that is wrong */
    static OrganisationDetails checked(OrganisationDetails wanted) {
        var details = clean(wanted);
        check(details).orThrow();
        return details;
    }

    /** The same for a new one; without a slug it gets one made of its name. */
    static NewOrganisation checked(NewOrganisation wanted) {
        var details = clean(wanted.details());
        var slug = wanted.slug().isBlank()
                ? Slug.of(details.name())
                : wanted.slug().strip();
        check(details)
                .check(Slug.isGood(slug), "slug", "organisation.slug.form")
                .orThrow();
        return new NewOrganisation(slug, details);
    }

    private static Invalid.Collector check(OrganisationDetails details) {
        var website = details.website();
        var contact = details.contactEmail();
        var accent = details.accent();
        return new Invalid.Collector()
                .check(!details.name().isEmpty(), "name", "organisation.name.missing")
                .check(details.name().length() <= NAME_LENGTH, "name", "organisation.name.long", NAME_LENGTH)
                .check(isOneLine(details.name()), "name", "organisation.name.lines")
                .check(
                        details.description().length() <= TEXT_LENGTH,
                        "description",
                        "organisation.description.long",
                        TEXT_LENGTH)
                .check(website == null || isWebsite(website), "website", "organisation.website.form")
                .check(
                        contact == null || EmailAddress.parse(contact).isPresent(),
                        "contactEmail",
                        "organisation.contact.form")
                .check(Languages.isOffered(details.locale()), "locale", "organisation.locale.unknown")
                .check(TimeZones.isZone(details.timeZone()), "timeZone", "organisation.zone.unknown")
                .check(accent == null || COLOUR.matcher(accent).matches(), "accent", "organisation.accent.form");
    }

    private static OrganisationDetails clean(OrganisationDetails wanted) {
        return new OrganisationDetails(
                wanted.name().strip(),
                wanted.description().strip(),
                filled(wanted.website()),
                filled(wanted.contactEmail()),
                wanted.locale().strip(),
                wanted.timeZone().strip(),
                filled(wanted.accent()));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The name stands in mail headers. */
    private static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean isWebsite(String text) {
        try {
            var address = URI.create(text);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
