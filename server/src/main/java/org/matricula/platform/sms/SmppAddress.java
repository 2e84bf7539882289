package org.matricula.platform.sms;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/**
 * The message centre of {@code matricula.texts.url}: {@code smpp://user:password@host[:port][/system-type]}, or
 * {@code smpps} for TLS.
 */
record SmppAddress(boolean tls, String host, int port, String user, String password, String systemType) {

    private static final int PORT = 2775;
    private static final int PORT_WITH_TLS = 3550;

    static SmppAddress of(URI url) {
        var user = (url.getRawUserInfo() == null ? "" : url.getRawUserInfo()).split(":", 2);
        var tls = url.getScheme().equals("smpps");
        return new SmppAddress(
                tls,
                url.getHost(),
                url.getPort() >= 0 ? url.getPort() : tls ? PORT_WITH_TLS : PORT,
                decoded(user[0]),
                user.length > 1 ? decoded(user[1]) : "",
                url.getPath() == null ? "" : url.getPath().replaceFirst("^/", ""));
    }

    /** A number, a short code or a name, as the protocol tells them apart. Source: SMPP 3.4, 5.2.5 and 5.2.6. */
    record Party(TypeOfNumber type, NumberingPlanIndicator plan, String text) {

        private static final int LONGEST_NAME = 11;

        static Party of(String written) {
            if (written.matches("\\+\\d{5,15}"))
                return new Party(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, written.substring(1));
            if (written.matches("\\d{3,8}"))
                return new Party(TypeOfNumber.NETWORK_SPECIFIC, NumberingPlanIndicator.UNKNOWN, written);
            var name = written.substring(0, Math.min(written.length(), LONGEST_NAME));
            return new Party(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, name);
        }
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return (tls ? "smpps://" : "smpp://") + host + ":" + port;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
