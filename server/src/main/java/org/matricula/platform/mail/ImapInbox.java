package org.matricula.platform.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;

/**
 * The mailbox of {@code --imap-url}: {@code imap://user:password@host[:port][/FOLDER]}, or {@code imaps} for TLS from the
 * start.
 */
record ImapInbox(String scheme, String host, int port, String user, String password, String folder) {

    private static final String TIMEOUT = "20000";
    private static final int AT_A_TIME = 200;

    /** Looks at a message; what it is done with is deleted, everything else stays and is marked as read. */
    interface Reader {
        boolean isDoneWith(Message message) throws MessagingException;
    }

    static ImapInbox at(String url) {
        var address = URI.create(url);
        var user = (address.getRawUserInfo() == null ? "" : address.getRawUserInfo()).split(":", 2);
        var secure = "imaps".equals(address.getScheme());
        var path = address.getPath() == null ? "" : address.getPath().replaceFirst("^/", "");
        return new ImapInbox(
                address.getScheme(),
                address.getHost(),
                address.getPort() >= 0 ? address.getPort() : secure ? 993 : 143,
                decoded(user[0]),
                user.length > 1 ? decoded(user[1]) : "",
                path.isEmpty() ? "INBOX" : path);
    }

    /** Reads what nobody has read yet, the oldest first and some at a time. */
    void read(Reader reader) throws MessagingException {
        try (var store = Session.getInstance(properties()).getStore(scheme)) {
            store.connect(host, port, user, password);
            var box = store.getFolder(folder);
            box.open(Folder.READ_WRITE);
            try {
                var unread = box.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (var message : Arrays.copyOf(unread, Math.min(unread.length, AT_A_TIME))) {
                    var done = reader.isDoneWith(message);
                    message.setFlag(done ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
                }
            } finally {
                box.close(true);
            }
        }
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port + "/" + folder;
    }

    private Properties properties() {
        var properties = new Properties();
        var prefix = "mail." + scheme;
        properties.put(prefix + ".starttls.enable", "true");
        properties.put(prefix + ".connectiontimeout", TIMEOUT);
        properties.put(prefix + ".timeout", TIMEOUT);
        return properties;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
