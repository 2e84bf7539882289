package org.matricula.credential.recipient.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievements;
import org.matricula.credential.IssuedCredential;
import org.matricula.credential.IssuedCredentials;
import org.matricula.credential.recipient.AwardFile;
import org.matricula.credential.recipient.AwardFileLine;
import org.matricula.credential.recipient.AwardFileLine.Outcome;
import org.matricula.credential.recipient.AwardFileResult;
import org.matricula.credential.recipient.AwardFiles;
import org.matricula.credential.recipient.Ground;
import org.matricula.credential.recipient.NamedAwards;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Files of awards: uploaded, looked at, started. */
@Controller
@RequestMapping("/o/{organisation}")
final class FileController {

    private static final int LINES = 100;
    private static final long LARGEST = 64L << 20;

    private final Organisations organisations;
    private final Achievements achievements;
    private final AwardFiles files;
    private final AwardFileResult results;
    private final NamedAwards awards;
    private final IssuedCredentials issued;
    private final Templates templates;

    FileController(
            Organisations organisations,
            Achievements achievements,
            AwardFiles files,
            AwardFileResult results,
            NamedAwards awards,
            IssuedCredentials issued,
            Templates templates) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.files = files;
        this.results = results;
        this.awards = awards;
        this.issued = issued;
        this.templates = templates;
    }

    @PostMapping("/achievements/{achievement}/award/file")
    View upload(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "false") boolean fileTold,
            @RequestParam(required = false) @Nullable Ground fileGround) {
        var giving = organisations.get(organisation);
        try {
            var order = order(file, day, fileTold, fileGround);
            var taken = files.upload(giving.id(), achievement, Objects.requireNonNull(file), order);
            return Redirect.to(giving.path() + "/award-files/" + taken.id());
        } catch (Invalid e) {
            return refused(organisation, achievement, FormErrors.of(e));
        } catch (Refusal e) {
            return refused(organisation, achievement, FormErrors.of(e));
        }
    }

    @GetMapping("/award-files/{file}")
    Page file(
            @PathVariable String organisation,
            @PathVariable UUID file,
            @RequestParam(required = false) @Nullable Outcome show,
            @RequestParam(defaultValue = "0") int after) {
        return Page.of(page(organisation, file, show, after, FormErrors.NONE));
    }

    @PostMapping("/award-files/{file}/start")
    View start(@PathVariable String organisation, @PathVariable UUID file) {
        var giving = organisations.get(organisation);
        try {
            files.start(giving.id(), file);
            return Redirect.to(giving.path() + "/award-files/" + file);
        } catch (Refusal e) {
            return Page.refused(page(organisation, file, null, 0, FormErrors.of(e)));
        }
    }

    @PostMapping("/award-files/{file}/removal")
    View discard(@PathVariable String organisation, @PathVariable UUID file) {
        var giving = organisations.get(organisation);
        var found = files.get(giving.id(), file);
        try {
            files.discard(giving.id(), file);
            return Redirect.to(giving.path() + "/achievements/" + found.achievementId() + "/award")
                    .saying("credential.recipient.file.discarded");
        } catch (Refusal e) {
            return Page.refused(page(organisation, file, null, 0, FormErrors.of(e)));
        }
    }

    @GetMapping("/award-files/{file}/result.csv")
    @ResponseBody
    void result(@PathVariable String organisation, @PathVariable UUID file, HttpServletResponse response)
            throws IOException {
        var giving = organisations.get(organisation);
        files.get(giving.id(), file);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("result.csv").build().toString());
        results.write(giving.id(), file, response.getOutputStream());
    }

    private static AwardFiles.Order order(
            @Nullable MultipartFile file, String day, boolean told, @Nullable Ground ground) {
        new Invalid.Collector()
                .check(file != null && !file.isEmpty(), "file", "credential.recipient.file.missing")
                .check(file == null || file.getSize() <= LARGEST, "file", "credential.recipient.file.large")
                .check(ground != null, "fileGround", "credential.recipient.ground.missing")
                .orThrow();
        var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return new AwardFiles.Order(name.replaceAll("\\p{Cntrl}", ""), day, told, Objects.requireNonNull(ground));
    }

    private Page refused(String organisation, UUID achievement, FormErrors errors) {
        var giving = organisations.get(organisation);
        var form = AwardForm.empty(awards.today(giving.id()).toString());
        return Page.refused(templates.credentialRecipientAward(
                new AwardPage(
                        giving,
                        achievements.get(giving.id(), achievement),
                        form,
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        files.latest(achievement, LINES / 10),
                        1),
                errors));
    }

    private JteModel page(String organisation, UUID fileId, @Nullable Outcome show, int after, FormErrors errors) {
        var giving = organisations.get(organisation);
        var file = files.get(giving.id(), fileId);
        var counts = files.counts(file);
        var shown = show == null ? first(counts) : show;
        List<AwardFileLine> lines =
                file.state() == AwardFile.State.READ ? List.of() : files.lines(file, shown, after, LINES + 1);
        return templates.credentialRecipientFile(
                new FilePage(
                        giving,
                        achievements.get(giving.id(), file.achievementId()),
                        file,
                        counts,
                        shown,
                        lines,
                        LINES,
                        holders(giving, lines)),
                errors);
    }

    private Map<UUID, String> holders(Organisation giving, List<AwardFileLine> lines) {
        var credentials = lines.stream()
                .map(AwardFileLine::credentialId)
                .filter(Objects::nonNull)
                .toList();
        if (credentials.isEmpty()) return Map.of();
        return issued.several(giving.id(), credentials).stream()
                .filter(one -> one.holder() != null)
                .collect(Collectors.toMap(IssuedCredential::credentialId, IssuedCredential::holder));
    }

    /** What most needs a look. */
    private static Outcome first(AwardFile.Counts counts) {
        if (counts.wrong() > 0) return Outcome.WRONG;
        return counts.claim() > 0 ? Outcome.CLAIM : Outcome.AWARD;
    }
}
