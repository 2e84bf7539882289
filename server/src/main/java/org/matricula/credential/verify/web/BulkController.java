package org.matricula.credential.verify.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.verify.Bulks;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.platform.security.Throttle;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import pages.Templates;

/** Checks many credentials at once. Who has the address of a report has the report. */
@Controller
final class BulkController {

    /** Bytes of a list or zip. */
    static final long LIMIT = 64L << 20;

    private static final int TRIES = 20;
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int ROWS = 100;

    private final Bulks bulks;
    private final Throttle throttle;
    private final Templates templates;

    BulkController(Bulks bulks, Throttle throttle, Templates templates) {
        this.bulks = bulks;
        this.throttle = throttle;
        this.templates = templates;
    }

    @GetMapping("/verify/many")
    Page form() {
        return Page.of(templates.credentialBulk(Bulks.MOST, LIMIT >> 20, FormErrors.NONE));
    }

    @PostMapping("/verify/many")
    Object send(@RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request)
            throws IOException {
        try {
            return Redirect.to("/verify/many/" + add(file, request).value());
        } catch (Invalid e) {
            return Page.refused(templates.credentialBulk(Bulks.MOST, LIMIT >> 20, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(templates.credentialBulk(Bulks.MOST, LIMIT >> 20, FormErrors.of(e)));
        }
    }

    @PostMapping("/api/v1/verify/many")
    @ResponseBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    BulkReport.Sent sendByProgram(
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request)
            throws IOException {
        return new BulkReport.Sent("/api/v1/verify/many/" + add(file, request).value());
    }

    private Token add(@Nullable MultipartFile file, HttpServletRequest request) throws IOException {
        if (file == null || file.isEmpty()) throw Invalid.field("file", "credential.bulk.missing");
        if (file.getSize() > LIMIT) throw Invalid.field("file", "credential.bulk.large", LIMIT >> 20);
        if (!throttle.allows("verify-many:" + request.getRemoteAddr(), TRIES, PERIOD)) {
            throw new Refusal("credential.bulk.often");
        }
        return bulks.add(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file);
    }

    @GetMapping("/verify/many/{token}")
    Page report(@PathVariable Token token, @RequestParam(defaultValue = "0") int after) {
        try {
            var bulk = bulks.get(token);
            return Page.of(templates.credentialBulkReport(
                    bulk, bulks.rows(bulk, after, ROWS), after, "/verify/many/" + token.value()));
        } catch (NotFound e) {
            return new Page(templates.credentialBulkGone(), HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping("/api/v1/verify/many/{token}")
    @ResponseBody
    BulkReport reportForPrograms(@PathVariable Token token, @RequestParam(defaultValue = "0") int after) {
        var bulk = bulks.get(token);
        return BulkReport.of(bulk, bulks.rows(bulk, after, ROWS));
    }

    @GetMapping("/verify/many/{token}/report.csv")
    void table(@PathVariable Token token, HttpServletResponse response) throws IOException {
        var bulk = bulks.get(token);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"credentials-checked.csv\"");
        response.setHeader("Cache-Control", "no-store");
        BulkTableFile.write(bulks, bulk, response.getOutputStream());
    }

    @PostMapping("/verify/many/{token}/removal")
    Redirect delete(@PathVariable Token token) {
        bulks.delete(token);
        return Redirect.to("/verify/many");
    }

    @DeleteMapping("/api/v1/verify/many/{token}")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteByProgram(@PathVariable Token token) {
        bulks.delete(token);
    }
}
