package org.matricula.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports of a mail to one recipient. Source: RFC 3464, 2.3.
 *
 * @param action     for example {@code failed} or {@code delayed}
 * @param status     RFC 3463: class, subject, detail
 * @param diagnostic in the server's words; empty if it says nothing
 */
record DeliveryReport(String action, String status, String diagnostic) {

    private static final int MOST_BYTES = 1 << 16;
    private static final int LONGEST_DIAGNOSTIC = 300;
    private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    /** It won't be tried again, and trying again would be no use. */
    boolean isPermanent() {
        return action.equalsIgnoreCase("failed") && status.startsWith("5.");
    }

    /** There is no such mailbox, or nobody reads it; other refusals say something of the mail or of who sent it. */
    boolean isOfTheAddress() {
        return isPermanent() && (status.startsWith("5.1.") || status.equals("5.2.1"));
    }

    String reason() {
        return "bounced " + status + (diagnostic.isEmpty() ? "" : ": " + diagnostic);
    }

    /** Empty if the message is no report, but an answer of a person, or of a robot that speaks to people. */
    static Optional<DeliveryReport> of(Part message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts))
            return Optional.empty();
        for (var i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (!part.isMimeType("message/delivery-status")) continue;
            try (var stream = part.getInputStream()) {
                return read(new String(stream.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII));
            }
        }
        return Optional.empty();
    }

    /** Fields about the message come first, then those about each recipient; each of our mails has one. */
    private static Optional<DeliveryReport> read(String text) throws MessagingException {
        for (var block : BLANK_LINE.split(text)) {
            var fields = new InternetHeaders(
                    new ByteArrayInputStream((block.strip() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
            var action = field(fields, "Action");
            var status = STATUS.matcher(field(fields, "Status"));
            if (action.isEmpty() || !status.find()) continue;
            var diagnostic = field(fields, "Diagnostic-Code");
            return Optional.of(new DeliveryReport(
                    action,
                    status.group(),
                    diagnostic.substring(0, Math.min(diagnostic.length(), LONGEST_DIAGNOSTIC))));
        }
        return Optional.empty();
    }

    private static String field(InternetHeaders fields, String name) {
        @Nullable String value = fields.getHeader(name, " ");
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }
}
