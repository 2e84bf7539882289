package org.matricula.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A partner's SFTP server, a real one on the loopback address, with a folder that one key may write to. */
public final class SftpFolder implements AutoCloseable {

    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair hostKey;
    private final Path folder;
    private final AtomicReference<String> letIn = new AtomicReference<>("");

    /** @param keyType of the server's own key, for example {@code ecdsa-sha2-nistp256} */
    public SftpFolder(Path folder, String keyType, int bits) {
        this.folder = folder;
        try {
            hostKey = KeyUtils.generateKeyPair(keyType, bits);
            server.setHost(InetAddress.getLoopbackAddress().getHostAddress());
            server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
            server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.setPublickeyAuthenticator((user, key, session) ->
                    user.equals("matricula") && letIn.get().startsWith(PublicKeyEntry.toString(key)));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public SftpFolder(Path folder) {
        this(folder, "ecdsa-sha2-nistp256", 256);
    }

    public int port() {
        return server.getPort();
    }

    /** As {@code ssh-keyscan} prints it. */
    public String hostKey() {
        return "[127.0.0.1]:" + port() + " " + PublicKeyEntry.toString(hostKey.getPublic());
    }

    /** @param line as it stands in {@code authorized_keys} */
    public SftpFolder lettingIn(String line) {
        letIn.set(line);
        return this;
    }

    /** The names of the files that lie there. */
    public List<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
