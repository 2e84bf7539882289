package org.matricula.credential.verify.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;
import org.matricula.credential.Issuers;
import org.matricula.credential.trust.Trust;
import org.matricula.credential.verify.Checked;
import org.matricula.credential.verify.Checking;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Throttle;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import pages.Templates;

/** Checks any credential that somebody names, pastes, drops or photographs. Nothing of it is kept, nor the address asked about. */
@Controller
final class VerifyController {

    /** Bytes: photos of QR codes are large, credentials are not. */
    static final int LIMIT = 12 << 20;

    private static final int TRIES = 60;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Checking checking;
    private final Trust trust;
    private final Issuers issuers;
    private final Throttle throttle;
    private final Templates templates;

    VerifyController(Checking checking, Trust trust, Issuers issuers, Throttle throttle, Templates templates) {
        this.checking = checking;
        this.trust = trust;
        this.issuers = issuers;
        this.throttle = throttle;
        this.templates = templates;
    }

    @GetMapping("/verify")
    Page form() {
        return Page.of(templates.credentialVerify("", "", FormErrors.NONE));
    }

    @PostMapping("/verify")
    Page verify(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request)
            throws IOException {
        try {
            var address = address(email);
            var checked = checked(given(credential, file), request);
            return Page.of(templates.credentialVerified(VerifiedPage.of(checked, address, trust.names(), issuers)));
        } catch (Invalid e) {
            return Page.refused(templates.credentialVerify(credential, email, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(templates.credentialVerify(credential, email, FormErrors.of(e)));
        }
    }

    @PostMapping("/api/v1/verify")
    @ResponseBody
    Outcome verify(@RequestBody byte[] credential, HttpServletRequest request) {
        return Outcome.of(checked(credential, request), null);
    }

    /** The same as a form, for those who ask about an address too: it has no place in the address of a request. */
    @PostMapping(path = "/api/v1/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseBody
    Outcome verifyForm(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request)
            throws IOException {
        var address = address(email);
        return Outcome.of(checked(given(credential, file), request), address);
    }

    private static byte[] given(String credential, @Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() ? credential.getBytes(StandardCharsets.UTF_8) : file.getBytes();
    }

    /** Of whoever showed it; null if nobody asks. Never written anywhere. */
    private static @Nullable EmailAddress address(String email) {
        if (email.isBlank()) return null;
        return EmailAddress.parse(email)
                .orElseThrow(() -> Invalid.field("email", "credential.verify.email-unreadable"));
    }

    /** Checking somebody's credential may fetch things from the web, so nobody may have it done without limit. */
    private Checked checked(byte[] given, HttpServletRequest request) {
        if (isBlank(given)) throw Invalid.field("credential", "credential.verify.empty");
        if (given.length > LIMIT) throw Invalid.field("credential", "credential.verify.large", LIMIT >> 20);
        if (!throttle.allows("verify:" + request.getRemoteAddr(), TRIES, PERIOD)) {
            throw new Refusal("credential.verify.often");
        }
        return checking.check(given);
    }

    private static boolean isBlank(byte[] given) {
        for (var one : given) if (one > ' ' || one < 0) return false;
        return true;
    }
}
