package org.matricula.testing;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.matricula.account.Accounts;

/** A person for a test, with a name and an address nobody else has. */
public record Somebody(UUID id, String name, String address, String password) {

    private static final String PASSWORD = "correct horse battery";

    public static Somebody in(Accounts accounts) {
        return in(accounts, Locale.UK, ZoneId.of("Europe/London"));
    }

    public static Somebody in(Accounts accounts, Locale locale, ZoneId zone) {
        var mark = UUID.randomUUID().toString().substring(0, 13);
        var name = "Ada Ng " + mark;
        var address = "ada." + mark + "@example.org";
        return new Somebody(accounts.create(name, address, PASSWORD, locale, zone), name, address, PASSWORD);
    }
}
