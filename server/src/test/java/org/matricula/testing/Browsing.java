package org.matricula.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.matricula.platform.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Requests of somebody who is signed in, through all of security, without the walk to the sign-in page. */
public final class Browsing {

    private final MockMvc mvc;
    private final Caller.SignedIn reader;

    private Browsing(WebApplicationContext server, Caller.SignedIn reader) {
        this.mvc = MockMvcBuilders.webAppContextSetup(server)
                .apply(springSecurity())
                .build();
        this.reader = reader;
    }

    public static Browsing as(WebApplicationContext server, Somebody somebody) {
        return as(server, somebody, Locale.UK);
    }

    /** Somebody who reads in this language. */
    public static Browsing as(WebApplicationContext server, Somebody somebody, Locale language) {
        return new Browsing(
                server,
                new Caller.SignedIn(somebody.id(), somebody.name(), language.toLanguageTag(), "America/Los_Angeles"));
    }

    public MockHttpServletResponse open(String path) {
        return send(get(path));
    }

    public Document page(String path) {
        return Jsoup.parse(text(open(path)));
    }

    /** Sends a form; {@code fields} are names and values in turn. */
    public MockHttpServletResponse submit(String path, String... fields) {
        var request = post(path);
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return send(request);
    }

    public MockHttpServletResponse send(MockHttpServletRequestBuilder request, String json) {
        return send(request.contentType(MediaType.APPLICATION_JSON).content(json));
    }

    public MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(reader, null, List.of());
        try {
            return mvc.perform(request.with(authentication(signedIn))
                            // The library's own csrf() would leave its token store behind in the shared server.
                            .cookie(new Cookie("XSRF-TOKEN", Visitor.CSRF))
                            .header("X-XSRF-TOKEN", Visitor.masked(Visitor.CSRF))
                            .header("Accept-Language", reader.locale()))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
