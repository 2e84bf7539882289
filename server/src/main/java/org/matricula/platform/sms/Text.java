package org.matricula.platform.sms;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A text to one phone.
 *
 * @param id   ours; a gateway that is given the same one twice may take it for the same text
 * @param to   E.164
 * @param from the brand it bears, for example the organisation's name
 * @param body what the reader reads, without the brand
 */
public record Text(UUID id, String to, String from, String body, Purpose purpose) {

    /** Ten parts of a text in an alphabet that needs two bytes a letter: longer ones are no texts any more. */
    public static final int LONGEST = 640;

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{4,14}");

    /** @throws IllegalArgumentException if the number isn't E.164, or the body is empty or too long */
    public Text {
        if (!isNumber(to)) throw new IllegalArgumentException("Not E.164");
        if (body.isBlank() || body.length() > LONGEST) throw new IllegalArgumentException("Empty or too long");
    }

    /** Whether something is written as a number is: networks also know senders that are none. */
    static boolean isNumber(String sender) {
        return E164.matcher(sender).matches();
    }

    /** With the brand in front, for a phone that shows only the number it comes from. */
    String branded() {
        return from.isBlank() || body.startsWith(from) ? body : from + ": " + body;
    }

    /** Keeps numbers and words out of logs. */
    @Override
    public String toString() {
        return "Text[" + id + "]";
    }
}
