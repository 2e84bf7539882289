package org.matricula.platform.sftp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.matricula.platform.Invalid;

/**
 * A folder on somebody's SFTP server.
 *
 * @param host    name or address, without a port
 * @param folder  on the server; empty for the one that a sign-in starts in
 * @param hostKey what the server proves itself by, as {@code ssh-keyscan} prints it, for example
 *                {@code ssh-ed25519 AAAAC3…}: without it anybody on the way could take the file
 */
public record SftpTarget(String host, int port, String user, String folder, String hostKey) {

    public static final int USUAL_PORT = 22;

    private static final int LONGEST = 255;
    private static final int LONGEST_KEY = 2_000;
    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
    private static final Pattern PRINTABLE = Pattern.compile("\\P{Cntrl}*");

    public SftpTarget {
        host = host.strip();
        user = user.strip();
        folder = folder.strip();
        hostKey = hostKey.strip();
    }

    /** @throws Invalid at the fields that can't be used */
    public void check() {
        new Invalid.Collector()
                .check(HOST.matcher(host).matches(), "host", "platform.sftp.host")
                .check(port > 0 && port <= LAST_PORT, "port", "platform.sftp.port")
                .check(isText(user) && !user.isEmpty(), "user", "platform.sftp.user")
                .check(isText(folder), "folder", "platform.sftp.folder")
                .check(publicKey().isPresent(), "hostKey", "platform.sftp.host-key")
                .orThrow();
    }

    /** The server's key; empty if the text is none. A name in front of it, as {@code ssh-keyscan} writes, is left out. */
    Optional<PublicKey> publicKey() {
        if (hostKey.length() > LONGEST_KEY) return Optional.empty();
        var start = Pattern.compile("(ssh-|ecdsa-)").matcher(hostKey);
        if (!start.find()) return Optional.empty();
        try {
            var entry = PublicKeyEntry.parsePublicKeyEntry(hostKey.substring(start.start()));
            return Optional.ofNullable(entry.resolvePublicKey(null, null, PublicKeyEntryResolver.FAILING));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Where a file of this name comes to lie. */
    String path(String name) {
        return folder.isEmpty() ? name : folder.replaceFirst("/+$", "") + "/" + name;
    }

    private static boolean isText(String text) {
        return text.length() <= LONGEST && PRINTABLE.matcher(text).matches();
    }
}
