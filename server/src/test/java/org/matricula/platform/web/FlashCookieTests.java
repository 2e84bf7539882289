package org.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

@MatriculaTest
class FlashCookieTests {

    private static final Redirect SAID = new Redirect("/home", "pathway.send.done", List.of(3, "Ada"));

    @Autowired
    private FlashMapManager flashes;

    @Test
    void isSaidOnceAndOnThePageItIsFor() {
        var cookie = said(SAID);

        assertThat(heard("/applications", cookie)).isNull();
        assertThat(heard("/home", cookie)).isEqualTo(SAID);
        assertThat(cookie.isHttpOnly()).isTrue();
    }

    @Test
    void readingItTakesItFromTheBrowser() {
        var answer = new MockHttpServletResponse();

        flashes.retrieveAndUpdate(request("/home", said(SAID)), answer);

        assertThat(answer.getCookie("matricula-said").getMaxAge()).isZero();
    }

    @Test
    void cookieThatWasNotMadeHereSaysNothing() {
        var cookie = said(SAID);
        cookie.setValue(cookie.getValue().substring(1));

        assertThat(heard("/home", cookie)).isNull();
        assertThat(heard("/home", new Cookie("matricula-said", "{}"))).isNull();
    }

    @Test
    void publicPagesSayNothingForTheyAreTheSameForEverybody() {
        var cookie = said(new Redirect("/verify", "pathway.send.done", List.of(3)));

        assertThat(heard("/verify", cookie)).isNull();
    }

    @Test
    void whatIsTooLongForACookieIsNotSaid() {
        assertThat(said(new Redirect("/home", "pathway.send.done", List.of("a".repeat(4_000)))))
                .isNull();
    }

    private Cookie said(Redirect redirect) {
        var answer = new MockHttpServletResponse();
        var request = request("/somewhere", null);
        request.setAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE, new FlashMap());
        request.setAttribute(DispatcherServlet.FLASH_MAP_MANAGER_ATTRIBUTE, flashes);
        redirect.render(null, request, answer);
        return answer.getCookie("matricula-said");
    }

    private Object heard(String path, Cookie cookie) {
        var flash = flashes.retrieveAndUpdate(request(path, cookie), new MockHttpServletResponse());
        return flash == null ? null : flash.get(Redirect.FLASH);
    }

    private static MockHttpServletRequest request(String path, Cookie cookie) {
        var request = new MockHttpServletRequest("GET", path);
        if (cookie != null) request.setCookies(cookie);
        return request;
    }
}
