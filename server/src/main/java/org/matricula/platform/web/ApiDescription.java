package org.matricula.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Currency;
import java.util.Locale;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.security.Permission;
import org.matricula.platform.text.Messages;
import org.matricula.platform.text.Text;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What /api/openapi.json says about the API as a whole; the calls themselves are read from the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String VERSION = "v1";

    static {
        // As they are written: a word, not what their class has inside.
        SpringDocUtils.getConfig().replaceWithClass(Currency.class, String.class);
    }

    @Bean
    OpenAPI openApi(PublicUrl publicUrl, @Value("${server.servlet.session.cookie.name}") String cookie) {
        return new OpenAPI()
                .info(new Info()
                        .title("Matricula")
                        .version(VERSION)
                        .description(text("platform.api.description"))
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .addServersItem(new Server().url(publicUrl.value()))
                .components(new Components()
                        .addSecuritySchemes("token", token())
                        .addSecuritySchemes("oauth2", oauth2())
                        .addSecuritySchemes("session", session(cookie)))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("oauth2"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(text("platform.api.token"));
    }

    /** The scopes are the permissions; the organisations module has the endpoint. */
    private static SecurityScheme oauth2() {
        var scopes = new Scopes();
        for (var permission : Permission.values()) {
            if (permission.scope() == Permission.Scope.ORGANISATION)
                scopes.addString(
                        permission.name().toLowerCase(Locale.ROOT), text("organisation.permission." + permission));
        }
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description(text("platform.api.oauth2"))
                .flows(new OAuthFlows()
                        .clientCredentials(
                                new OAuthFlow().tokenUrl("/oauth2/token").scopes(scopes)));
    }

    private static SecurityScheme session(String cookie) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name(cookie)
                .description(text("platform.api.session"));
    }

    private static String text(String key) {
        return Text.t(Messages.DEFAULT, java.time.ZoneOffset.UTC, key);
    }
}
