package org.matricula.credential.web;

import java.nio.charset.StandardCharsets;
import org.matricula.credential.Certificates;
import org.matricula.organisation.Organisations;
import org.matricula.platform.text.Text;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an organisation's certificates look like, for who sets up its letterhead. */
@Controller
final class SampleController {

    private final Organisations organisations;
    private final Certificates certificates;

    SampleController(Organisations organisations, Certificates certificates) {
        this.organisations = organisations;
        this.certificates = certificates;
    }

    @GetMapping("/o/{organisation}/letterhead/sample.pdf")
    ResponseEntity<byte[]> sample(@PathVariable("organisation") String slug) {
        var name = ContentDisposition.inline()
                .filename(Text.t("credential.sample.title") + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(certificates.sample(organisations.get(slug)));
    }
}
