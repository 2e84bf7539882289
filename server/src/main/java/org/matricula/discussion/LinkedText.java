package org.matricula.discussion;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A comment's text on a page: everything escaped, web addresses as links. An address is shown as it is written, so that
 * nobody is led elsewhere than they read; one with a user's name in it, as {@code https://bank.example@evil.example},
 * reads as what it is not and stays text.
 */
public final class LinkedText {

    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\p{L}\\p{N}])https?://[^\\s\\p{Z}\\p{C}<>\"'`]+", Pattern.CASE_INSENSITIVE);
    private static final String SENTENCE_END = ".,;:!?…”’»";

    private LinkedText() {}

    public static Content linked(String text) {
        return output -> {
            var matcher = ADDRESS.matcher(text);
            var end = 0;
            while (matcher.find()) {
                var address = withoutEnd(matcher.group());
                if (!isSafe(address)) continue;
                Escape.htmlContent(text.substring(end, matcher.start()), output);
                link(address, output);
                end = matcher.start() + address.length();
            }
            Escape.htmlContent(text.substring(end), output);
        };
    }

    private static void link(String address, TemplateOutput output) {
        output.writeContent("<a rel=\"nofollow ugc noopener\" href=\"");
        Escape.htmlAttribute(address, output);
        output.writeContent("\">");
        Escape.htmlContent(address, output);
        output.writeContent("</a>");
    }

    /** What ends the sentence around an address is no part of it; a bracket is if it was opened in it. */
    private static String withoutEnd(String found) {
        var address = found;
        while (!address.isEmpty()) {
            var last = address.charAt(address.length() - 1);
            var foreign = SENTENCE_END.indexOf(last) >= 0
                    || last == ')' && count(address, ')') > count(address, '(')
                    || last == ']' && count(address, ']') > count(address, '[');
            if (!foreign) return address;
            address = address.substring(0, address.length() - 1);
        }
        return address;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static boolean isSafe(String address) {
        try {
            var parsed = new URI(address);
            var scheme = String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT);
            var authority = parsed.getRawAuthority();
            return (scheme.equals("http") || scheme.equals("https")) && authority != null && !authority.contains("@");
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
