package org.matricula.platform.mail;

import org.matricula.platform.MatriculaProperties;
import org.matricula.platform.PublicUrl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReturnPathConfiguration {

    @Bean
    ReturnPath returnPath(MatriculaProperties properties, PublicUrl publicUrl) {
        return ReturnPath.of(
                properties.bounceAddress() != null ? properties.bounceAddress() : "bounces@" + publicUrl.host());
    }
}
