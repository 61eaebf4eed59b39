package io.onrecord.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.0.192",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "2001:db8::1"
            })
    void forbidsWhatIsNotPublic(String address) throws UnknownHostException {
        // Given
        InetAddress target = InetAddress.getByName(address);
        // When
        boolean permitted = AddressGuard.publicOnly().permits(target);
        // Then
        assertThat(permitted).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1"})
    void permitsThePublicInternet(String address) throws UnknownHostException {
        // Given
        InetAddress target = InetAddress.getByName(address);
        // When
        boolean permitted = AddressGuard.publicOnly().permits(target);
        // Then
        assertThat(permitted).isTrue();
    }

    @Test
    void permitsListedBlocksAndNothingBesideThem() throws UnknownHostException {
        // Given
        AddressGuard guard =
                new AddressGuard(false, List.of(AddressBlock.parse("10.1.0.0/16"), AddressBlock.parse("fd00::/8")));
        // When
        List<Boolean> permitted = List.of(
                guard.permits(InetAddress.getByName("10.1.200.3")),
                guard.permits(InetAddress.getByName("10.2.0.1")),
                guard.permits(InetAddress.getByName("fd12::1")),
                guard.permits(InetAddress.getByName("127.0.0.1")));
        // Then
        assertThat(permitted).containsExactly(true, false, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/x", "", "fe80::/129", "10.0.0.0/-1"})
    void refusesWhatIsNoBlock(String text) {
        assertThatThrownBy(() -> AddressBlock.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }
}
