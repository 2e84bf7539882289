package org.matricula.credential.brought.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.brought.BroughtCredentials;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import pages.Templates;

/** A learner's credentials from elsewhere: seeing, bringing and removing them. */
@Controller
public final class BroughtPages {

    private static final String PAGE = "/credentials/elsewhere";

    private final BroughtCredentials credentials;
    private final Bringing bringing;
    private final Templates templates;

    BroughtPages(BroughtCredentials credentials, Bringing bringing, Templates templates) {
        this.credentials = credentials;
        this.bringing = bringing;
        this.templates = templates;
    }

    @GetMapping(PAGE)
    Page list() {
        return Page.of(templates.credentialBrought(credentials.of(bringing.person()), FormErrors.NONE));
    }

    @PostMapping(PAGE)
    View bring(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        try {
            var added = bringing.bring(file == null ? new byte[0] : file.getBytes());
            return Redirect.to(PAGE)
                    .saying(
                            added.isNew() ? "credential.brought.added" : "credential.brought.replaced",
                            added.credential().name());
        } catch (Invalid e) {
            return refused(FormErrors.of(e));
        } catch (Refusal e) {
            return refused(FormErrors.of(e));
        }
    }

    /** The credential itself, to take elsewhere. */
    @GetMapping(PAGE + "/{id}/file")
    ResponseEntity<byte[]> document(@PathVariable UUID id) {
        return file(credentials.document(bringing.person(), id));
    }

    /** A credential to the letter, to keep. */
    public static ResponseEntity<byte[]> file(BroughtCredentials.Document document) {
        var name = ContentDisposition.attachment().filename(document.fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.token() ? "application/vc+jwt" : "application/ld+json"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(document.text().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PAGE + "/{id}/removal")
    View remove(@PathVariable UUID id) {
        credentials.remove(bringing.person(), id);
        return Redirect.to(PAGE).saying("credential.brought.removed");
    }

    private Page refused(FormErrors errors) {
        return Page.refused(templates.credentialBrought(credentials.of(bringing.person()), errors));
    }
}
