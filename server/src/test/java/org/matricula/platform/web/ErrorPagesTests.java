package org.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

@MatriculaTest
class ErrorPagesTests {

    @Autowired
    ErrorPages pages;

    @Test
    void whatFailedOutsideControllersIsNotedUnderANumberToo() {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/me");
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("The session can't be read"));

        var answer = (ResponseEntity<?>) pages.outsideControllers(request);

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(((ProblemDetail) answer.getBody()).getDetail()).matches(".* noted under [0-9a-f-]{36};.*");
    }
}
