package org.matricula.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.util.regex.Pattern;

/** An invitation in a mail: the same said in words and for calendars (RFC 6047, 2.4), of which a mail program shows what it knows. */
final class CalendarPart {

    private static final Pattern METHOD = Pattern.compile("^METHOD:([A-Z]+)\\r?$", Pattern.MULTILINE);

    private CalendarPart() {}

    static MimeMultipart beside(String words, String calendar) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(words, "UTF-8");
        var entry = new MimeBodyPart();
        entry.setText(calendar, "UTF-8", "calendar");
        entry.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + method(calendar));
        return new MimeMultipart("alternative", plain, entry);
    }

    /** The parameter has to say what the object says (RFC 6047, 2.2.2). */
    private static String method(String calendar) {
        var found = METHOD.matcher(calendar);
        return found.find() ? found.group(1) : "PUBLISH";
    }
}
