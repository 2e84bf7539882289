package org.matricula.testing;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisation;

/** Organisations for tests, each with a name nobody else has. */
public final class Organisations {

    private Organisations() {}

    public static Organisation in(org.matricula.organisation.Organisations organisations) {
        return in(organisations, ZoneId.of("America/Los_Angeles"));
    }

    public static Organisation in(org.matricula.organisation.Organisations organisations, ZoneId zone) {
        var slug = "org-" + UUID.randomUUID().toString().substring(0, 13);
        var id = organisations.create(NewOrganisation.of(slug, "Academy " + slug, Locale.UK, zone));
        return organisations.get(id.toString());
    }
}
