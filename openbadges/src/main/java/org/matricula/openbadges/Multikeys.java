package org.matricula.openbadges;

import com.apicatalog.multibase.Multibase;
import java.util.Arrays;

/** Public keys with their kind in front, in base58btc (Controlled Identifiers 1.0, 2.2.2 Multikey). */
final class Multikeys {

    static final int ED25519 = 0xed;
    static final int P256 = 0x1200;
    static final int P384 = 0x1201;
    private static final int LONGEST = 200;

    private Multikeys() {}

    static String encode(int codec, byte[] raw) {
        var bytes = new byte[raw.length + 2];
        bytes[0] = (byte) (codec & 0x7f | 0x80);
        bytes[1] = (byte) (codec >> 7);
        System.arraycopy(raw, 0, bytes, 2, raw.length);
        return Multibase.BASE_58_BTC.encode(bytes);
    }

    /** @throws RefusedException if it is none of the kinds known here */
    static VerificationKey decode(String multibase) {
        var bytes = base58(multibase);
        if (bytes.length < 3) throw malformed(multibase, null);
        int codec = bytes[0] & 0x7f | bytes[1] << 7;
        var raw = Arrays.copyOfRange(bytes, 2, bytes.length);
        try {
            return switch (codec) {
                case ED25519 -> VerificationKey.ed25519(raw);
                case P256 -> VerificationKey.curve(VerificationKey.Kind.P256, raw);
                case P384 -> VerificationKey.curve(VerificationKey.Kind.P384, raw);
                default -> throw new RefusedException(Reason.UNSUPPORTED_METHOD, multibase);
            };
        } catch (java.security.GeneralSecurityException | IllegalArgumentException e) {
            throw malformed(multibase, e);
        }
    }

    static byte[] base58(String multibase) {
        if (!multibase.startsWith("z") || multibase.length() > LONGEST) throw malformed(multibase, null);
        try {
            return Multibase.BASE_58_BTC.decode(multibase);
        } catch (RuntimeException e) {
            throw malformed(multibase, e);
        }
    }

    private static RefusedException malformed(String multibase, @org.jspecify.annotations.Nullable Throwable cause) {
        return new RefusedException(Reason.KEY_MALFORMED, cause, multibase);
    }
}
