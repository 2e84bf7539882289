package org.matricula.progress.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;
import pages.Templates;

/** Who is on a run, for those of its provider who may see learners. */
@Controller
class RunLearnersController {

    private final RunLearnersReader reader;
    private final Templates templates;

    RunLearnersController(RunLearnersReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/runs/{run}/learners")
    Page page(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String after) {
        var provided = reader.run(organisation, run);
        var list = reader.page(provided, words, after);
        return Page.of(templates.progressRunLearners(
                provided, list, words.strip(), after != null, nextAddress(provided, words.strip(), list)));
    }

    @GetMapping("/api/v1/organisations/{organisation}/runs/{run}/learners")
    @ResponseBody
    RunLearners list(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String after) {
        return reader.page(reader.run(organisation, run), words, after);
    }

    private static @Nullable String nextAddress(ProviderRun run, String words, RunLearners list) {
        if (list.next() == null) return null;
        return UriComponentsBuilder.fromPath(run.learnersPath())
                .queryParam("words", "{words}")
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(words, list.next())
                .toUriString();
    }
}
