package org.matricula.credential.design.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievements;
import org.matricula.credential.design.DefinitionContent;
import org.matricula.credential.design.Opinion;
import org.matricula.credential.design.Opinions;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Token;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opinions of drafts, for programs. */
@RestController
@RequestMapping("/api/v1")
class OpinionApi {

    private static final String STAFF = "/organisations/{organisation}/achievements/{achievement}/opinions";

    private final Organisations organisations;
    private final Achievements achievements;
    private final Opinions opinions;

    OpinionApi(Organisations organisations, Achievements achievements, Opinions opinions) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.opinions = opinions;
    }

    /** Whom to ask. */
    record Question(@Nullable List<String> addresses) {}

    /** How many were asked. */
    record AskedOf(int count) {}

    /** A draft to somebody who was asked about it. */
    record AskedDefinition(DefinitionContent definition, int revision, Instant endsAt) {}

    /** What somebody thinks. */
    record SentComment(
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String words) {}

    @GetMapping(STAFF)
    List<Opinion> list(@PathVariable String organisation, @PathVariable UUID achievement) {
        var own = organisations.get(organisation);
        return opinions.of(achievements.get(own.id(), achievement).id());
    }

    @PostMapping(STAFF)
    @ResponseStatus(HttpStatus.ACCEPTED)
    AskedOf ask(@PathVariable String organisation, @PathVariable UUID achievement, @RequestBody Question question) {
        var addresses = question.addresses() == null ? "" : String.join("\n", question.addresses());
        return new AskedOf(opinions.ask(organisations.get(organisation), achievement, addresses));
    }

    @DeleteMapping(STAFF + "/{opinion}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String organisation, @PathVariable UUID achievement, @PathVariable UUID opinion) {
        opinions.remove(organisations.get(organisation).id(), achievement, opinion);
    }

    @GetMapping("/definitions/{token}")
    AskedDefinition asked(@PathVariable Token token) {
        var asked = opinions.asked(token);
        return new AskedDefinition(
                asked.draft().content(),
                asked.draft().revision(),
                asked.opinion().endsAt());
    }

    @PostMapping("/definitions/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comment(@PathVariable Token token, @RequestBody SentComment sent) {
        opinions.comment(token, said(sent.name()), said(sent.organisation()), said(sent.words()));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
