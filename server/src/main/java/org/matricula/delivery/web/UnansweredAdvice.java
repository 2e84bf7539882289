package org.matricula.delivery.web;

import static org.matricula.platform.text.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a program that its learner has to answer something first, and on which page. */
@RestControllerAdvice(basePackageClasses = UnansweredAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnansweredAdvice {

    @ExceptionHandler
    ProblemDetail unanswered(Unanswered reason, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, t("delivery.unanswered"));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("reason", "delivery.unanswered");
        problem.setProperty("question", reason.page);
        return problem;
    }
}
