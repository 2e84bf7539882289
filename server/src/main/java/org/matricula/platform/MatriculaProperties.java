package org.matricula.platform;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the command line decides.
 *
 * @param data        the data folder
 * @param publicUrl   the address under which the world reaches this instance; null: the stored one, else the local one
 * @param demo        load the demonstration data at the first start
 * @param clockOffset added to the clock; demo databases only
 * @param smtpUrl     {@code smtp://user:password@host:port} or {@code smtps://…}; null: mail is only shown to the operator
 * @param mailFrom    the address all mail comes from; null: {@code please.do.not.reply@} the public host
 * @param operator    the address of somebody to make an operator at this start; null: nobody
 * @param imapUrl     {@code imap://user:password@host:port/FOLDER} or {@code imaps://…}, where mail comes back to; null: nobody
 *                    reads it
 * @param bounceAddress the mailbox that mail comes back to, as {@code bounces+…@host}; null: {@code bounces@} the public host
 */
@ConfigurationProperties("matricula")
public record MatriculaProperties(
        @DefaultValue("data") Path data,
        @Nullable String publicUrl,
        @DefaultValue("false") boolean demo,
        @DefaultValue("PT0S") Duration clockOffset,
        @Nullable String smtpUrl,
        @Nullable String mailFrom,
        @Nullable String operator,
        @Nullable String imapUrl,
        @Nullable String bounceAddress) {

    /** Whether somebody reads what comes back, so that each mail has a return path of its own. */
    public boolean readsReturnedMail() {
        return imapUrl != null || bounceAddress != null;
    }
}
