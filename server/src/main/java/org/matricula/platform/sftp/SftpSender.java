package org.matricula.platform.sftp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpException;
import org.matricula.platform.sftp.SftpFailed.Reason;
import org.matricula.platform.webhook.AddressRule;
import org.springframework.stereotype.Component;

/**
 * Brings a file to a folder on somebody's server, written as it is sent, so that memory doesn't grow with it. It arrives
 * under a name of its own and gets the right one when it is whole: whoever looks into the folder never reads half a file.
 */
@Component
public class SftpSender {

    /** What is in a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String UNFINISHED = ".part";

    private final AddressRule addresses;

    SftpSender(AddressRule addresses) {
        this.addresses = addresses;
    }

    /** @throws SftpFailed with the reason; what had been written is removed again where the server lets us */
    public void send(SftpTarget target, SftpKey key, String name, Content content) throws SftpFailed {
        var address = allowedAddress(target.host());
        var expected = target.publicKey().orElseThrow(() -> new SftpFailed(Reason.HOST_KEY));
        var recognised = new AtomicBoolean();
        try (var client = client(expected, recognised)) {
            client.start();
            try (var session = connect(client, target, address, recognised)) {
                signIn(session, key);
                write(session, target.path(name), content);
            }
        } catch (IOException e) {
            throw new SftpFailed(Reason.NO_CONNECTION, e);
        }
    }

    /** The connection is made to the very address that was checked. */
    private InetAddress allowedAddress(String host) throws SftpFailed {
        try {
            var found = InetAddress.getAllByName(host);
            if (!Arrays.stream(found).allMatch(address -> addresses.allows(address, true)))
                throw new SftpFailed(Reason.FORBIDDEN_ADDRESS);
            return found[0];
        } catch (UnknownHostException e) {
            throw new SftpFailed(Reason.UNKNOWN_HOST, e);
        }
    }

    /** Reads no file of this machine's: whose keys and which servers are known is said by the target alone. */
    private static SshClient client(PublicKey expected, AtomicBoolean recognised) {
        var client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(new UserAuthPublicKeyFactory(List.of(BuiltinSignatures.nistp256))));
        var type = KeyUtils.getKeyType(expected);
        client.setSignatureFactories(BuiltinSignatures.VALUES.stream()
                .filter(signature -> type.equals(KeyUtils.getCanonicalKeyType(signature.getName())))
                .filter(signature -> signature.isSupported() && signature != BuiltinSignatures.rsa)
                .map(signature -> (NamedFactory<Signature>) signature)
                .toList());
        client.setServerKeyVerifier((session, remote, shown) -> {
            recognised.set(KeyUtils.compareKeys(expected, shown));
            return recognised.get();
        });
        CoreModuleProperties.IDLE_TIMEOUT.set(client, PATIENCE);
        return client;
    }

    private static ClientSession connect(
            SshClient client, SftpTarget target, InetAddress address, AtomicBoolean recognised) throws SftpFailed {
        try {
            var session = client.connect(target.user(), new InetSocketAddress(address, target.port()))
                    .verify(PATIENCE)
                    .getSession();
            session.waitFor(
                    EnumSet.of(ClientSession.ClientSessionEvent.WAIT_AUTH, ClientSession.ClientSessionEvent.CLOSED),
                    PATIENCE);
            if (recognised.get()) return session;
            session.close(true);
            throw new SftpFailed(session.isOpen() ? Reason.TIMED_OUT : Reason.HOST_KEY);
        } catch (IOException e) {
            throw new SftpFailed(Reason.NO_CONNECTION, e);
        }
    }

    private static void signIn(ClientSession session, SftpKey key) throws SftpFailed {
        session.addPublicKeyIdentity(key.pair());
        try {
            session.auth().verify(PATIENCE);
        } catch (IOException e) {
            throw new SftpFailed(Reason.NOT_SIGNED_IN, e);
        }
    }

    private static void write(ClientSession session, String path, Content content) throws SftpFailed {
        try (var sftp = SftpClientFactory.instance().createSftpClient(session)) {
            try {
                try (var out = new BufferedOutputStream(
                        sftp.write(path + UNFINISHED, OpenMode.Write, OpenMode.Create, OpenMode.Truncate),
                        BUFFER_BYTES)) {
                    content.writeTo(out);
                }
                sftp.rename(path + UNFINISHED, path);
            } catch (IOException | RuntimeException e) {
                removeUnfinished(sftp, path + UNFINISHED);
                throw e;
            }
        } catch (SftpException e) {
            throw new SftpFailed(Reason.NOT_WRITTEN, e);
        } catch (IOException e) {
            throw new SftpFailed(Reason.NO_CONNECTION, e);
        }
    }

    private static void removeUnfinished(SftpClient sftp, String path) {
        try {
            if (sftp.isOpen()) sftp.remove(path);
        } catch (IOException e) {
            // It wasn't made, or the server keeps it: its name says that it isn't whole.
        }
    }
}
