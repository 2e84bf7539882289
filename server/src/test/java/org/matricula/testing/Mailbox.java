package org.matricula.testing;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail somebody was sent, read from the outbox. */
public record Mailbox(JdbcClient jdbc, String address) {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

    /** A mail as its reader sees it. */
    public record Letter(String subject, String body) {

        /** The path of the first link in it. */
        public String link() {
            var link = LINK.matcher(body);
            if (!link.find()) throw new AssertionError("No link in: " + body);
            return link.group(1);
        }
    }

    /** The oldest first. */
    public List<Letter> letters() {
        return jdbc.sql(
                        "select subject, body from mail where lower(to_address) = lower(:address) order by created_at, id")
                .param("address", address)
                .query(Letter.class)
                .list();
    }

    public Letter latest() {
        return letters().getLast();
    }
}
