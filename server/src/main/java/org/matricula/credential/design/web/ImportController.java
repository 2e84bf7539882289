package org.matricula.credential.design.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.design.BroughtPicture;
import org.matricula.credential.design.DefinitionFile;
import org.matricula.credential.design.DefinitionImport;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Definitions from other platforms: looked at first, then made drafts. */
@Controller
@RequestMapping("/o/{organisation}/achievements/import")
class ImportController {

    private final Organisations organisations;
    private final DefinitionImport definitions;
    private final Templates templates;

    ImportController(Organisations organisations, DefinitionImport definitions, Templates templates) {
        this.organisations = organisations;
        this.definitions = definitions;
        this.templates = templates;
    }

    @GetMapping
    Page form(@PathVariable String organisation) {
        return page(organisations.get(organisation), "", List.of(), FormErrors.NONE);
    }

    /** @param text pasted instead of a file */
    @PostMapping
    Page review(
            @PathVariable String organisation,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text)
            throws IOException {
        var own = organisations.get(organisation);
        try {
            var json = file == null || file.isEmpty() ? text : read(file);
            return page(own, json.strip(), DefinitionFile.read(json), FormErrors.NONE);
        } catch (Invalid e) {
            return page(own, "", List.of(), FormErrors.of(e));
        }
    }

    /** What is too large isn't even read. */
    private static String read(MultipartFile file) throws IOException {
        BroughtPicture.checkSize(file.getSize());
        return new String(file.getBytes(), StandardCharsets.UTF_8);
    }

    @PostMapping("/drafts")
    View take(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String json,
            @RequestParam(required = false) @Nullable List<Integer> chosen) {
        var own = organisations.get(organisation);
        try {
            var made = definitions.take(own.id(), json, chosen == null ? List.of() : chosen);
            return Redirect.to(own.path() + "/achievements?state=DRAFT")
                    .saying("credential.design.import.done", made.size());
        } catch (Invalid e) {
            return page(own, json, reread(json), FormErrors.of(e));
        }
    }

    private static List<DefinitionFile.Read> reread(String json) {
        try {
            return DefinitionFile.read(json);
        } catch (Invalid e) {
            return List.of();
        }
    }

    private Page page(Organisation own, String json, List<DefinitionFile.Read> read, FormErrors errors) {
        var model = templates.credentialDesignImported(own, json, read, errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }
}
