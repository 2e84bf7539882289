package org.matricula.credential;

import java.time.Clock;
import java.time.Duration;
import org.matricula.openbadges.CachedWeb;
import org.matricula.openbadges.PublicWeb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How documents of others are fetched: from public addresses only, whatever the operator allows webhooks, for anybody may
 * name an address here.
 */
@Configuration(proxyBeanMethods = false)
class ForeignWeb {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long MOST_BYTES_KEPT = 24L << 20;

    @Bean
    PublicWeb publicWeb() {
        return new PublicWeb(PATIENCE);
    }

    @Bean
    CachedWeb cachedWeb(PublicWeb web, Clock clock) {
        return new CachedWeb(web, clock, MOST_BYTES_KEPT);
    }
}
