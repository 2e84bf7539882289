package org.matricula.platform.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.platform.Invalid;
import org.matricula.platform.sftp.SftpFailed.Reason;
import org.matricula.platform.webhook.AllowedAddresses;
import org.matricula.testing.SftpFolder;

/** A file arrives whole or not at all, at the server that was meant and at no other. */
class SftpSenderTests {

    private static final SftpSender.Content TEXT = out -> out.write("word".getBytes(UTF_8));

    @TempDir
    Path folder;

    private final SftpKey key = SftpKey.make();
    private final SftpSender sender = new SftpSender(AllowedAddresses.of("127.0.0.1/32"));
    private SftpFolder server;

    @BeforeEach
    void aFolder() {
        server = new SftpFolder(folder).lettingIn(key.publicLine());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"ecdsa-sha2-nistp256, 256", "ssh-rsa, 3072", "ssh-ed25519, 256"})
    void fileArrivesUnderItsNameWhateverKindOfKeyTheServerHas(String keyType, int bits) throws Exception {
        try (var other = new SftpFolder(folder, keyType, bits).lettingIn(key.publicLine())) {
            sender.send(target(other.port(), other.hostKey()), key, "a.csv", TEXT);
        }

        assertThat(server.names()).containsExactly("a.csv");
        assertThat(server.text("a.csv")).isEqualTo("word");
    }

    @Test
    void largeFileIsWrittenAsItIsMade() throws Exception {
        var piece = "x".repeat(1_000).getBytes(UTF_8);

        sender.send(target(), key, "large.csv", out -> {
            for (var i = 0; i < 20_000; i++) out.write(piece);
        });

        assertThat(folder.resolve("large.csv")).hasSize(20_000_000);
    }

    @Test
    void nothingLiesThereIfItsMakingBreaksOff() {
        assertThatThrownBy(() -> sender.send(target(), key, "half.csv", out -> {
                    out.write(new byte[100_000]);
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(server.names()).isEmpty();
    }

    @Test
    void serverThatShowsAnotherKeyGetsNothing() {
        try (var impostor = new SftpFolder(folder).lettingIn(key.publicLine())) {
            refused(Reason.HOST_KEY, target(impostor.port(), server.hostKey()));
        }
    }

    @Test
    void whoIsNotLetInHearsSo() {
        server.lettingIn(SftpKey.make().publicLine());

        refused(Reason.NOT_SIGNED_IN, target());
    }

    @Test
    void folderThatIsNotThereIsSaid() {
        refused(
                Reason.NOT_WRITTEN,
                new SftpTarget("127.0.0.1", server.port(), "matricula", "nowhere", server.hostKey()));
    }

    @Test
    void neighboursAreNotSpokenTo() {
        refused(Reason.FORBIDDEN_ADDRESS, new SftpTarget("127.0.0.2", 22, "matricula", "", server.hostKey()));
        refused(Reason.FORBIDDEN_ADDRESS, new SftpTarget("169.254.169.254", 22, "matricula", "", server.hostKey()));
    }

    @Test
    void portWithoutAServerIsSaid() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        refused(Reason.NO_CONNECTION, target(port, server.hostKey()));
    }

    @Test
    void whatIsNoServersKeyIsRefusedWhenItIsEntered() {
        assertThatThrownBy(() -> new SftpTarget("host name", 0, "", "", "SHA256:abc").check())
                .asInstanceOf(type(Invalid.class))
                .extracting(refused ->
                        refused.fields().stream().map(Invalid.Field::field).toList())
                .asList()
                .containsExactly("host", "port", "user", "hostKey");
    }

    private SftpTarget target() {
        return target(server.port(), server.hostKey());
    }

    private static SftpTarget target(int port, String hostKey) {
        return new SftpTarget("127.0.0.1", port, "matricula", "", hostKey);
    }

    private void refused(Reason reason, SftpTarget target) {
        assertThatThrownBy(() -> sender.send(target, key, "a.csv", TEXT))
                .asInstanceOf(type(SftpFailed.class))
                .extracting(SftpFailed::reason)
                .isEqualTo(reason);
        assertThat(server.names()).isEmpty();
    }
}
