package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicWebTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.5",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1",
            })
    void addressesThatAreNotPublicAreRefused(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.15.0.1", "100.128.0.1", "2606:4700::1111", "2a00::1"})
    void publicAddressesAreAllowed(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/", "https://127.0.0.1/", "https://localhost/", "https://[::1]/",
                "https://user@example.org/", "file:///etc/passwd", "https://2130706433/", "did:web:example.org",
            })
    void addressesOutsideThePublicWebAreRefused(String address) {
        assertThatThrownBy(() -> new PublicWeb(Duration.ofSeconds(5)).fetch(URI.create(address)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.reason()).isIn(Reason.ADDRESS_REFUSED, Reason.UNREACHABLE));
    }

    @Test
    void nameWithOnePrivateAddressAmongItsAddressesIsRefused() {
        PublicWeb.Names names =
                host -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")};
        var web = new PublicWeb(Duration.ofSeconds(5)).resolving(names);

        assertThatThrownBy(() -> web.fetch(URI.create("https://trap.example/")))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ADDRESS_REFUSED));
    }

    @Test
    void bodiesAreReadByLengthByChunksAndToTheEnd() throws Exception {
        assertThat(answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}more")).isEqualTo("{}");
        assertThat(answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1;x=y\r\n}\r\n0\r\n\r\n"))
                .isEqualTo("{}");
        assertThat(answer("HTTP/1.1 200 OK\r\n\r\n{}")).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 301 Moved\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: https://a b/\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n",
                "nonsense\r\n\r\n",
            })
    void otherAnswersAreRefused(String answer) {
        assertThatThrownBy(() -> answer(answer))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.RESPONSE_REFUSED));
    }

    @Test
    void endlessBodyIsCutOff() {
        assertThatThrownBy(() -> answer("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(StrictJson.LARGEST + 1)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.RESPONSE_REFUSED));
    }

    private static String answer(String sent) throws Exception {
        var connection = new Socket() {
            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(sent.getBytes(StandardCharsets.US_ASCII));
            }

            @Override
            public OutputStream getOutputStream() {
                return new ByteArrayOutputStream();
            }
        };
        try (connection) {
            var answer = HttpExchange.get(URI.create("https://example.org/x"), Wanted.DOCUMENT, connection);
            answer.elsewhere();
            return new String(answer.document(Wanted.DOCUMENT).body(), StandardCharsets.US_ASCII);
        }
    }
}
