package org.matricula.platform.sms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.matricula.platform.MasterKey;
import org.matricula.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * What a number is known by once it need not be read any more: HMAC-SHA256 under a secret that is made once and sealed with
 * the master key. There are so few numbers that a plain hash could be turned back by trying them all.
 */
@Component
final class NumberHash {

    private static final String SETTING = "texts.number-secret";
    private static final int BYTES = 32;

    private final SecretKeySpec secret;

    NumberHash(Settings settings, MasterKey masterKey) {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        var stored = settings.get(SETTING)
                .orElseGet(
                        () -> settings.putIfAbsent(SETTING, Base64.getEncoder().encodeToString(masterKey.seal(fresh))));
        this.secret = new SecretKeySpec(masterKey.open(Base64.getDecoder().decode(stored)), "HmacSHA256");
    }

    /** 32 bytes. */
    byte[] of(String number) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(number.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key of the lock under which one number is texted or taken off: whoever holds it does so alone. */
    long lock(String number) {
        return ByteBuffer.wrap(of(number)).getLong();
    }
}
