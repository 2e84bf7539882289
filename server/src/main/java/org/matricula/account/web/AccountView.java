package org.matricula.account.web;

import java.util.List;
import java.util.Map;
import org.matricula.account.Account;
import org.matricula.account.Languages;
import org.matricula.account.Sessions;
import org.matricula.account.StoredAddress;
import org.matricula.account.TimeZones;

/** What the account page shows: what is stored, and in {@link Entered} what stands in its forms. */
public record AccountView(
        Account account,
        Entered entered,
        List<StoredAddress> addresses,
        OwnPage ownPage,
        List<Sessions.Open> sessions,
        boolean hasPassword) {

    /** Where the person's own page is, and whether strangers find it. */
    public record OwnPage(String path, boolean isPublic) {}

    /** The forms as filled in; never a password. */
    public record Entered(String name, String locale, String zone, String email) {

        static Entered as(Account account) {
            return new Entered(account.name(), account.locale(), account.timeZone(), "");
        }
    }

    public List<Languages.Choice> languages() {
        return Languages.choices(entered.locale());
    }

    public Map<String, List<TimeZones.Choice>> zones() {
        return TimeZones.choices();
    }
}
