package org.matricula.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** The only source of the present; {@code --clock-offset} moves it, on demonstration databases only. */
    @Bean
    Clock clock(MatriculaProperties properties, Demonstration demonstration) {
        if (properties.clockOffset().isZero()) return Clock.systemUTC();
        if (!demonstration.isOn()) {
            throw new IllegalStateException(
                    "--clock-offset works on a demonstration database only: real records keep real time");
        }
        return Clock.offset(Clock.systemUTC(), properties.clockOffset());
    }
}
