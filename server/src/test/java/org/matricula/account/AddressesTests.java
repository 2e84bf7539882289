package org.matricula.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Gone;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class AddressesTests {

    private final String work = "work." + UUID.randomUUID() + "@example.org";

    @Autowired
    Accounts accounts;

    @Autowired
    Addresses addresses;

    @Autowired
    JdbcClient jdbc;

    Somebody ada;

    @BeforeEach
    void person() {
        ada = Somebody.in(accounts);
    }

    @Test
    void addedAddressIsUsedOnlyAfterItWasVerified() {
        addresses.add(ada.id(), work);
        assertThat(accounts.byVerifiedAddress(work)).isEmpty();
        assertThat(accounts.addressesOf(ada.id())).containsExactly(ada.address());

        addresses.verify(ada.id(), mailedToken());
        assertThat(accounts.byVerifiedAddress(work)).map(Account::id).contains(ada.id());
        assertThat(accounts.addressesOf(ada.id())).containsExactly(ada.address(), work);
    }

    @Test
    void ownerIsToldAtThePrimaryAddressThatAnAddressWasAdded() {
        addresses.add(ada.id(), work);
        addresses.verify(ada.id(), mailedToken());

        assertThat(new Mailbox(jdbc, ada.address()).latest().body()).contains(work);
    }

    @Test
    void linkVerifiesOnceAndForItsAccountOnly() {
        addresses.add(ada.id(), work);
        var token = mailedToken();
        var other = Somebody.in(accounts);

        assertThatThrownBy(() -> addresses.verify(other.id(), token)).isInstanceOf(Refusal.class);
        addresses.verify(ada.id(), token);
        assertThatThrownBy(() -> addresses.verify(ada.id(), token)).isInstanceOf(Gone.class);
    }

    @Test
    void expiredLinkVerifiesNothing() {
        addresses.add(ada.id(), work);
        var token = mailedToken();
        jdbc.sql("update account_link set expires_at = created_at where token_hash = :hash")
                .param("hash", token.hash())
                .update();

        assertThatThrownBy(() -> addresses.verify(ada.id(), token)).isInstanceOf(Gone.class);
        assertThat(accounts.byVerifiedAddress(work)).isEmpty();
    }

    @Test
    void addressOfAnotherAccountIsNotTakenAndItsOwnerIsTold() {
        var other = Somebody.in(accounts);

        addresses.add(ada.id(), other.address());

        assertThat(new Mailbox(jdbc, other.address()).latest().subject())
                .isEqualTo("This address has an account already");
        assertThat(accounts.byVerifiedAddress(other.address())).map(Account::id).contains(other.id());
    }

    @Test
    void ofTwoWhoAddTheSameAddressTheFirstToVerifyHasIt() {
        var other = Somebody.in(accounts);
        addresses.add(ada.id(), work);
        var adas = mailedToken();
        addresses.add(other.id(), work);
        addresses.verify(other.id(), mailedToken());

        assertThatThrownBy(() -> addresses.verify(ada.id(), adas)).isInstanceOf(AddressTaken.class);
    }

    @Test
    void primaryAddressStaysUntilAnotherIsPrimary() {
        var old = addresses.of(ada.id()).getFirst().id();
        assertThatThrownBy(() -> addresses.remove(ada.id(), old)).isInstanceOf(Refusal.class);

        addresses.add(ada.id(), work);
        addresses.verify(ada.id(), mailedToken());
        addresses.makePrimary(ada.id(), addresses.of(ada.id()).getLast().id());
        addresses.remove(ada.id(), old);

        assertThat(accounts.get(ada.id()).primaryAddress()).isEqualTo(work);
        assertThat(accounts.byVerifiedAddress(ada.address())).isEmpty();
    }

    @Test
    void formerPrimaryAddressIsToldOfTheNewOne() {
        addresses.add(ada.id(), work);
        addresses.verify(ada.id(), mailedToken());
        addresses.makePrimary(ada.id(), addresses.of(ada.id()).getLast().id());

        assertThat(new Mailbox(jdbc, ada.address()).latest().subject()).isEqualTo("Your primary address was changed");
    }

    @Test
    void addressWithoutVerificationCannotBePrimary() {
        addresses.add(ada.id(), work);
        var unverified = addresses.of(ada.id()).getLast().id();

        assertThatThrownBy(() -> addresses.makePrimary(ada.id(), unverified)).isInstanceOf(Refusal.class);
        assertThat(accounts.get(ada.id()).primaryAddress()).isEqualTo(ada.address());
    }

    @Test
    void addressesOfOthersAreNotFound() {
        var others = addresses.of(Somebody.in(accounts).id()).getFirst().id();

        assertThatThrownBy(() -> addresses.remove(ada.id(), others)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> addresses.makePrimary(ada.id(), others)).isInstanceOf(NotFound.class);
    }

    @Test
    void addressOneHasAlreadyIsRefusedHoweverItIsWritten() {
        assertThatThrownBy(() -> addresses.add(ada.id(), ada.address().toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(Invalid.class);
    }

    private Token mailedToken() {
        var link = new Mailbox(jdbc, work).latest().link();
        return new Token(link.substring(link.lastIndexOf('/') + 1));
    }
}
