package org.matricula.credential.brought.web;

import java.util.List;
import java.util.UUID;
import org.matricula.credential.brought.BroughtCredential;
import org.matricula.credential.brought.BroughtCredentials;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@RequestMapping("/api/v1/me/credentials/elsewhere")
final class BroughtApi {

    private final BroughtCredentials credentials;
    private final Bringing bringing;

    BroughtApi(BroughtCredentials credentials, Bringing bringing) {
        this.credentials = credentials;
        this.bringing = bringing;
    }

    @GetMapping
    List<BroughtCredential> list() {
        return credentials.of(bringing.person());
    }

    /** The body is the document itself: JSON, a token, or a PNG, SVG or PDF. */
    @PostMapping
    ResponseEntity<BroughtCredential> bring(@RequestBody byte[] document) {
        var added = bringing.bring(document);
        return ResponseEntity.status(added.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(added.credential());
    }

    @GetMapping("/{id}")
    BroughtCredential get(@PathVariable UUID id) {
        return credentials.get(bringing.person(), id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        credentials.remove(bringing.person(), id);
    }
}
