package org.matricula.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientLimitsTests {

    private static final String PATH = "/api/v1/organisations/one/learners";

    private final ClientLimits limits = new ClientLimits();

    @Test
    void eachClientHasItsOwnCalls() {
        var busy = UUID.randomUUID();
        for (var call = 0; call < ClientLimits.CALLS_PER_MINUTE; call++)
            assertThat(limits.allows(busy, PATH)).isTrue();

        // Some grow back while the test runs, at a hundred a second.
        var refused = 0;
        for (var call = 0; call < ClientLimits.CALLS_PER_MINUTE; call++) if (!limits.allows(busy, PATH)) refused++;
        assertThat(refused).isPositive();
        assertThat(limits.allows(UUID.randomUUID(), PATH)).isTrue();
    }

    @Test
    void eventsAreNotCounted() {
        var busy = UUID.randomUUID();
        for (var call = 0; call < 2 * ClientLimits.CALLS_PER_MINUTE; call++) {
            assertThat(limits.allows(busy, "/api/v1/organisations/one/progress/events"))
                    .isTrue();
        }
    }
}
