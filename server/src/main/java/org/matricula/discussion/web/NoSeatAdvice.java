package org.matricula.discussion.web;

import static org.matricula.platform.text.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.matricula.discussion.NoSeat;
import org.matricula.platform.web.Redirect;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Whoever presses a button of a discussion that is closed to them goes to its page, which says why; programs get a 403. */
@ControllerAdvice(basePackageClasses = NoSeatAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoSeatAdvice {

    private static final String COMMENTS = "/comments";

    @ExceptionHandler
    Object closed(NoSeat reason, HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!path.startsWith("/api/"))
            return Redirect.to(path.substring(0, path.indexOf(COMMENTS) + COMMENTS.length()));
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, t(reason.key(), ""));
        problem.setInstance(URI.create(path));
        problem.setProperty("reason", reason.key());
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(problem);
    }
}
