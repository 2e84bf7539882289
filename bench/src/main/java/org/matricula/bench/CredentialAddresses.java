package org.matricula.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Reads the public addresses of credentials as their learners would see them: with the master key and each learner's. */
final class CredentialAddresses {

    private static final int NONCE_AT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private CredentialAddresses() {}

    /** Paths, such as {@code /c/UKtzEiXH6aDx5iuvL_H42Btna0Q}. */
    static List<String> of(RunningServer server, int most) throws IOException, SQLException, GeneralSecurityException {
        var master =
                HexFormat.of().parseHex(Files.readString(server.masterKey()).strip());
        var paths = new ArrayList<String>();
        try (var database = server.database();
                var query = database.prepareStatement(
                        "select sealed_token, sealed_key from award join learner_key using (learner_id) limit ?")) {
            query.setInt(1, most);
            var rows = query.executeQuery();
            while (rows.next()) {
                var token = opened(opened(master, rows.getBytes(2)), rows.getBytes(1));
                paths.add("/c/" + new String(token, StandardCharsets.US_ASCII));
            }
        }
        return paths;
    }

    private static byte[] opened(byte[] key, byte[] sealed) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, sealed, NONCE_AT, NONCE_BYTES));
        var start = NONCE_AT + NONCE_BYTES;
        return cipher.doFinal(sealed, start, sealed.length - start);
    }
}
