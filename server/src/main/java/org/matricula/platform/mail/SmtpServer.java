package org.matricula.platform.mail;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The SMTP server of {@code --smtp-url}: {@code smtp://[user:password@]host[:port]}, or {@code smtps} for TLS from the start. */
record SmtpServer(JavaMailSenderImpl sender) {

    private static final String TIMEOUT = "20000";

    /** Fills a message that is empty. */
    interface Composer {
        void compose(SMTPMessage message) throws MessagingException, UnsupportedEncodingException;
    }

    static SmtpServer at(String url) {
        var address = URI.create(url);
        var sender = new JavaMailSenderImpl();
        var secure = "smtps".equals(address.getScheme());
        sender.setProtocol(address.getScheme());
        sender.setHost(address.getHost());
        sender.setPort(address.getPort() >= 0 ? address.getPort() : secure ? 465 : 587);
        if (address.getRawUserInfo() != null) authenticate(sender, address);
        var properties = sender.getJavaMailProperties();
        var prefix = "mail." + address.getScheme();
        properties.put(prefix + ".starttls.enable", "true");
        properties.put(prefix + ".connectiontimeout", TIMEOUT);
        properties.put(prefix + ".timeout", TIMEOUT);
        return new SmtpServer(sender);
    }

    void send(Composer composer) throws MessagingException, UnsupportedEncodingException {
        var message = new SMTPMessage(sender.getSession());
        composer.compose(message);
        sender.send(message);
    }

    private static void authenticate(JavaMailSenderImpl sender, URI address) {
        var user = address.getRawUserInfo().split(":", 2);
        sender.setUsername(URLDecoder.decode(user[0], StandardCharsets.UTF_8));
        if (user.length > 1) sender.setPassword(URLDecoder.decode(user[1], StandardCharsets.UTF_8));
        sender.getJavaMailProperties().put("mail." + address.getScheme() + ".auth", "true");
    }
}
