package org.matricula.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class AccountsTests {

    @Autowired
    Accounts accounts;

    @Test
    void accountIsFoundByItsAddressHoweverItIsWritten() {
        var ada = Somebody.in(accounts);

        var found = accounts.byVerifiedAddress("  " + ada.address().toUpperCase(Locale.ROOT) + " ");

        assertThat(found).map(Account::id).contains(ada.id());
        assertThat(found).map(Account::primaryAddress).contains(ada.address());
    }

    @Test
    void namesAreReadForManyAtOnceAndUnknownIdsLeftOut() {
        var ada = Somebody.in(accounts);
        var ben = Somebody.in(accounts);

        assertThat(accounts.names(List.of(ada.id(), ben.id(), UUID.randomUUID())))
                .isEqualTo(Map.of(ada.id(), ada.name(), ben.id(), ben.name()));
    }

    @Test
    void oneAddressBelongsToOneAccountOnly() {
        var ada = Somebody.in(accounts);

        assertThatThrownBy(() ->
                        accounts.create("Somebody else", ada.address(), null, Locale.UK, ZoneId.of("Europe/London")))
                .isInstanceOf(AddressTaken.class);
    }

    @Test
    void changesToNameLanguageAndZoneAreKept() {
        var ada = Somebody.in(accounts);

        var changed = accounts.update(ada.id(), " Ada\tNguyễn ", "en-US", "America/Los_Angeles");

        assertThat(accounts.get(ada.id())).isEqualTo(changed);
        assertThat(changed.name()).isEqualTo("Ada Nguyễn");
        assertThat(changed.zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
    }

    @Test
    void everythingWrongWithAProfileIsSaidAtOnce() {
        var ada = Somebody.in(accounts);

        assertThatThrownBy(() -> accounts.update(ada.id(), "  ", "tlh", "Mars/Olympus"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactly("name", "locale", "zone"));
        assertThat(accounts.get(ada.id()).name()).isEqualTo(ada.name());
    }

    @Test
    void unknownAccountIsNotFound() {
        assertThatThrownBy(() -> accounts.get(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }
}
