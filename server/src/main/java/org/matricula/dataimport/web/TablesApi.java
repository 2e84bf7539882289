package org.matricula.dataimport.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.security.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/runs/{run}/tables")
class TablesApi {

    private final TablesReader reader;

    TablesApi(TablesReader reader) {
        this.reader = reader;
    }

    @GetMapping
    List<ListedTable> list(
            @PathVariable String organisation, @PathVariable UUID run, @AuthenticationPrincipal Caller caller) {
        return reader.list(reader.run(organisation, run), caller);
    }

    @GetMapping("/{kind}")
    TablePage show(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable String kind,
            @RequestParam(defaultValue = "0") int after,
            @AuthenticationPrincipal Caller caller) {
        var found = reader.run(organisation, run);
        return reader.page(found, reader.table(found, kind, caller), after);
    }

    @GetMapping(path = "/{kind}/rows.csv", produces = "text/csv")
    void download(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable String kind,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        TablesController.send(reader, reader.run(organisation, run), kind, caller, response);
    }
}
