package org.matricula.testing;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;

/** Organisations of their own for tests of what they teach; in London, with a name that no other test has. */
public final class Providers {

    private Providers() {}

    public static Organisation provider(Organisations organisations) {
        var word = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        organisations.create(NewOrganisation.of(word, "Provider " + word, Locale.UK, ZoneId.of("Europe/London")));
        return organisations.get(word);
    }
}
