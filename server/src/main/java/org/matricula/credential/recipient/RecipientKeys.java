package org.matricula.credential.recipient;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.matricula.account.EmailAddress;
import org.matricula.platform.MasterKey;
import org.matricula.platform.Sealer;
import org.matricula.platform.Settings;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;

/**
 * What recipients are known by in the database, and the links and codes that were given them: all derived by HMAC-SHA256
 * under a secret that is made once and sealed with the master key. Addresses are guessable, so a plain hash would tell
 * them; links and codes can be shown again without being kept (docs/adr/038).
 */
@Component
final class RecipientKeys {

    private static final String SETTING = "credentials.recipient-secret";

    /** Without letters that are taken for digits (Crockford's base 32). */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Of five bits each: 80 bits. */
    private static final int CODE_LENGTH = 16;

    private static final int LINK_BYTES = 20;
    private static final int GROUP = 4;

    private final SecretKeySpec secret;

    RecipientKeys(Settings settings, MasterKey masterKey) {
        var stored = settings.get(SETTING)
                .orElseGet(() -> settings.putIfAbsent(
                        SETTING, Base64.getEncoder().encodeToString(masterKey.seal(Sealer.newKey()))));
        this.secret = new SecretKeySpec(masterKey.open(Base64.getDecoder().decode(stored)), "HmacSHA256");
    }

    /** 32 bytes, the same for an address however it is written. */
    byte[] ofEmail(EmailAddress email) {
        return ofNormal(email.normal());
    }

    byte[] ofNormal(String normal) {
        return mac("email", normal);
    }

    /** An organisation's own id means nobody to another one. */
    byte[] ofExternalId(UUID organisationId, String externalId) {
        return mac("external", organisationId + " " + externalId);
    }

    /** What the mail to this address about a claim leads to. */
    Token link(UUID claimId, byte[] emailHash) {
        var about = claimId + " " + HexFormat.of().formatHex(emailHash);
        var bytes = Arrays.copyOf(mac("link", about), LINK_BYTES);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What an organisation gives the person it knows by this id: {@code 7K3M-…}; each round another. */
    String code(byte[] externalHash, int round) {
        var bytes = mac("code", HexFormat.of().formatHex(externalHash) + " " + round);
        var code = new StringBuilder();
        for (var i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) code.append('-');
            code.append(LETTERS.charAt(bytes[i] & 31));
        }
        return code.toString();
    }

    /** Of a code as somebody typed it: in small letters, with or without its hyphens, with O for nought. */
    byte[] ofCode(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]+", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return mac("code-hash", plain);
    }

    private byte[] mac(String kind, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update((kind + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
