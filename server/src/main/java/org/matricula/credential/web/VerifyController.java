package org.matricula.credential.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Issuers;
import org.matricula.credential.Verification;
import org.matricula.openbadges.BakedImage;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Verdict;
import org.matricula.openbadges.Verifier;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Throttle;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import pages.Templates;

/** Checks any credential that somebody pastes or drops. Nothing of it is kept. */
@Controller
final class VerifyController {

    static final int LIMIT = 2 * 1024 * 1024;

    private static final int TRIES = 60;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Verification verification;
    private final Issuers issuers;
    private final Throttle throttle;
    private final Templates templates;

    VerifyController(Verification verification, Issuers issuers, Throttle throttle, Templates templates) {
        this.verification = verification;
        this.issuers = issuers;
        this.throttle = throttle;
        this.templates = templates;
    }

    /** The outcome for programs; {@code reason} is a stable word, {@code sentence} explains it to people. */
    record Outcome(Verdict verdict, List<CheckOutcome> checks) {

        record CheckOutcome(
                Check.Kind check,
                Check.Outcome outcome,
                @Nullable String reason,
                String sentence) {}

        static Outcome of(org.matricula.openbadges.Verification verified) {
            return new Outcome(
                    verified.verdict(),
                    verified.checks().stream()
                            .map(check -> new CheckOutcome(
                                    check.kind(),
                                    check.outcome(),
                                    check.reason() == null
                                            ? null
                                            : check.reason().name(),
                                    CheckWords.sentence(check)))
                            .toList());
        }
    }

    @GetMapping("/verify")
    Page form() {
        return Page.of(templates.credentialVerify("", FormErrors.NONE));
    }

    @PostMapping("/verify")
    Page verify(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        try {
            var document =
                    file == null || file.isEmpty() ? credential.getBytes(StandardCharsets.UTF_8) : file.getBytes();
            var verified = verified(document, request);
            return Page.of(templates.credentialVerified(verified, container(document), zone(verified)));
        } catch (Invalid e) {
            return Page.refused(templates.credentialVerify(credential, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(templates.credentialVerify(credential, FormErrors.of(e)));
        }
    }

    @PostMapping("/api/v1/verify")
    @ResponseBody
    Outcome verify(@RequestBody byte[] credential, HttpServletRequest request) {
        return Outcome.of(verified(credential, request));
    }

    /** What the credential came in, which shows people something of its own. */
    private static @Nullable Container container(byte[] document) {
        if (Verifier.isPdf(document)) return Container.PDF;
        return BakedImage.isImage(document) ? Container.PICTURE : null;
    }

    /** On whose calendar its dates are said: the issuer's, as on the credential's own page, where it is one of ours. */
    private @Nullable ZoneId zone(org.matricula.openbadges.Verification verified) {
        return verified.credential()
                .flatMap(credential -> issuers.zoneOf(credential.issuer().id()))
                .orElse(null);
    }

    /** Checking somebody's credential may fetch things from the web, so nobody may have it done without limit. */
    private org.matricula.openbadges.Verification verified(byte[] document, HttpServletRequest request) {
        if (new String(document, StandardCharsets.UTF_8).isBlank()) {
            throw Invalid.field("credential", "credential.verify.empty");
        }
        if (document.length > LIMIT) throw Invalid.field("credential", "credential.verify.large", LIMIT / 1024 / 1024);
        if (!throttle.allows("verify:" + request.getRemoteAddr(), TRIES, PERIOD)) {
            throw new Refusal("credential.verify.often");
        }
        return verification.verify(document);
    }
}
