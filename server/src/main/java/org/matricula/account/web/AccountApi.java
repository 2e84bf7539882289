package org.matricula.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Accounts;
import org.matricula.account.Addresses;
import org.matricula.account.Limits;
import org.matricula.account.OwnData;
import org.matricula.account.Sessions;
import org.matricula.account.SignIn;
import org.matricula.account.StoredAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account, for programs that hold one's session. */
@RestController
@RequestMapping("/api/v1/account")
class AccountApi {

    private final Accounts accounts;
    private final Addresses addresses;
    private final Sessions sessions;
    private final SignIn signIn;
    private final OwnData data;
    private final Limits limits;

    AccountApi(Accounts accounts, Addresses addresses, Sessions sessions, SignIn signIn, OwnData data, Limits limits) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.sessions = sessions;
        this.signIn = signIn;
        this.data = data;
        this.limits = limits;
    }

    record AccountBody(
            UUID id, String name, String locale, String timeZone, Instant createdAt, List<AddressBody> addresses) {}

    record AddressBody(
            UUID id,
            String address,
            boolean primary,
            Instant addedAt,
            @Nullable Instant verifiedAt) {
        static AddressBody of(StoredAddress stored) {
            return new AddressBody(
                    stored.id(), stored.address(), stored.isPrimary(), stored.addedAt(), stored.verifiedAt());
        }
    }

    /** What can be changed; a field that is left out is taken as empty. */
    record Profile(
            @Nullable String name,
            @Nullable String locale,
            @Nullable String timeZone) {}

    record NewAddress(@Nullable String address) {}

    @GetMapping
    AccountBody get() {
        var account = accounts.get(AccountPages.caller());
        return new AccountBody(
                account.id(),
                account.name(),
                account.locale(),
                account.timeZone(),
                account.createdAt(),
                addresses.of(account.id()).stream().map(AddressBody::of).toList());
    }

    @PutMapping
    AccountBody update(@RequestBody Profile profile, HttpServletRequest request, HttpServletResponse response) {
        var changed = accounts.update(
                AccountPages.caller(), text(profile.name()), text(profile.locale()), text(profile.timeZone()));
        signIn.refresh(changed, request, response);
        sessions.refreshOthers(changed, AccountPages.session());
        return get();
    }

    @GetMapping("/data")
    Map<String, Object> data() {
        return data.export(AccountPages.caller());
    }

    @PostMapping("/addresses")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void addAddress(@RequestBody NewAddress added, HttpServletRequest request) {
        limits.take(Limits.Kind.MAIL, text(added.address()), request.getRemoteAddr());
        addresses.add(AccountPages.caller(), text(added.address()));
    }

    @PostMapping("/addresses/{id}/primary")
    AccountBody makePrimary(@PathVariable UUID id) {
        addresses.makePrimary(AccountPages.caller(), id);
        return get();
    }

    @DeleteMapping("/addresses/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAddress(@PathVariable UUID id) {
        addresses.remove(AccountPages.caller(), id);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
