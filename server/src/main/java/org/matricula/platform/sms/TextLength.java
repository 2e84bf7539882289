package org.matricula.platform.sms;

import org.matricula.platform.sms.TextProperties.Alphabet;

/**
 * How long a text is as networks count and bill it. Source: 3GPP TS 23.038, 6.2.1; TS 23.040, 9.2.3.24.1.
 *
 * @param letters as the alphabet counts them: some are two
 * @param parts   how many texts it is sent as; a phone shows them as one
 * @param wide    whether a letter that phones' own alphabet lacks makes each letter take more room
 */
public record TextLength(int letters, int parts, boolean wide) {

    static TextLength of(String words) {
        var encoding = SmppEncoding.of(words, Alphabet.GSM);
        var wide = !Gsm7.canWrite(words);
        var bytes = encoding.bytes(words).length;
        return new TextLength(wide ? bytes / 2 : bytes, encoding.cut(words).size(), wide);
    }
}
