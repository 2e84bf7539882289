package org.matricula.platform.mail;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import java.util.regex.Pattern;

/** The plain text of a mail on a page: as written, its addresses as links. */
public final class MailText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");

    private MailText() {}

    public static Content linked(String text) {
        return output -> {
            var matcher = ADDRESS.matcher(text);
            var end = 0;
            while (matcher.find()) {
                Escape.htmlContent(text.substring(end, matcher.start()), output);
                output.writeContent("<a href=\"");
                Escape.htmlAttribute(matcher.group(), output);
                output.writeContent("\">");
                Escape.htmlContent(matcher.group(), output);
                output.writeContent("</a>");
                end = matcher.end();
            }
            Escape.htmlContent(text.substring(end), output);
        };
    }
}
