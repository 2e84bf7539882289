package org.matricula.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTests {

    private final AddressRule usual = rule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.1.1",
                "169.254.169.254",
                "168.63.129.16",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.0.1",
                "198.18.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::"
            })
    void nothingGoesToAddressesThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(usual.allows(InetAddress.getByName(address), true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2606:4700::1111",
                "2a00:1450::1",
                "64:ff9b::101:101"
            })
    void publicAddressesAreReachedByTlsAlone(String address) throws UnknownHostException {
        assertThat(usual.allows(InetAddress.getByName(address), true)).isTrue();
        assertThat(usual.allows(InetAddress.getByName(address), false)).isFalse();
    }

    @Test
    void operatorMayAllowNetworksThenAlsoWithoutTls() throws UnknownHostException {
        var rule = rule("10.1.0.0/16", "fd12:3456::/32");

        assertThat(rule.allows(InetAddress.getByName("10.1.255.1"), false)).isTrue();
        assertThat(rule.allows(InetAddress.getByName("10.2.0.1"), true)).isFalse();
        assertThat(rule.allows(InetAddress.getByName("fd12:3456::1"), true)).isTrue();
        assertThat(rule.allows(InetAddress.getByName("fd12:3457::1"), true)).isFalse();
    }

    @Test
    void networkThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> rule("ten")).isInstanceOf(IllegalArgumentException.class);
    }

    private static AddressRule rule(String... allowed) {
        return new AddressRule(new WebhookProperties(List.of(allowed)));
    }
}
