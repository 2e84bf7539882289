package org.matricula.organisation;

import static org.matricula.platform.text.Text.t;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Accounts;
import org.matricula.account.PasswordChange;
import org.matricula.platform.MatriculaProperties;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.StartupNotice;
import org.matricula.platform.text.Messages;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes whom {@code --operator} names an operator: somebody has to be the first, and who starts the server decides. An
 * account is made where there is none, and its link for a password goes to the terminal, as mail may not work yet.
 */
@Component
class FirstOperator implements ApplicationRunner, StartupNotice {

    private final @Nullable String address;
    private final Accounts accounts;
    private final PasswordChange passwords;
    private final Members members;
    private final PublicUrl publicUrl;

    FirstOperator(
            MatriculaProperties properties,
            Accounts accounts,
            PasswordChange passwords,
            Members members,
            PublicUrl publicUrl) {
        this.address = properties.operator();
        this.accounts = accounts;
        this.passwords = passwords;
        this.members = members;
        this.publicUrl = publicUrl;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (address != null) make(address);
    }

    void make(String address) {
        var account = accounts.byVerifiedAddress(address)
                .map(found -> found.id())
                .orElseGet(() -> accounts.create(
                        address.substring(0, address.indexOf('@')), address, null, Messages.DEFAULT, ZoneOffset.UTC));
        members.addPlatform(account, PlatformRole.OPERATOR);
    }

    @Override
    public List<String> lines() {
        if (address == null) return List.of();
        var account = accounts.byVerifiedAddress(address).orElseThrow();
        return passwords.hasPassword(account.id())
                ? List.of(say("organisation.operator.made", address))
                : List.of(say("organisation.operator.made", address), password(account.id()));
    }

    private String password(UUID account) {
        return say("organisation.operator.password", publicUrl.of(passwords.makeLink(account)));
    }

    private static String say(String key, Object... arguments) {
        return t(Messages.DEFAULT, ZoneOffset.UTC, key, arguments);
    }
}
