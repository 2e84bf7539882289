package org.matricula.invitation;

import java.util.UUID;
import org.matricula.invitation.InvitationHistory.Kind;
import org.matricula.platform.mail.MailFailed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Marks invitations whose mail was given up. They stay pending: the link may reach its reader in another way. */
@Component
class Bounces {

    private final JdbcClient jdbc;
    private final InvitationHistory history;

    Bounces(JdbcClient jdbc, InvitationHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    @ApplicationModuleListener
    void on(MailFailed event) {
        var bounced = jdbc.sql(
                        "update invitation set state = 'BOUNCED' where mail_id = :mail and state = 'SENT' returning id")
                .param("mail", event.mailId())
                .query(UUID.class)
                .list();
        history.add(bounced, Kind.BOUNCED);
    }
}
