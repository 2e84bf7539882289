package org.matricula.credential.framework.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.framework.Framework;
import org.matricula.credential.framework.FrameworkImport;
import org.matricula.credential.framework.Frameworks;
import org.matricula.credential.framework.Imported;
import org.matricula.credential.framework.Skill;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Frameworks for programs: an organisation's with the shared ones, or for operators the shared ones. */
@RestController
@RequestMapping({"/api/v1/organisations/{organisation}/frameworks", "/api/v1/operator/frameworks"})
class FrameworkApi {

    private final FrameworkDesks desks;
    private final Frameworks frameworks;
    private final FrameworkImport importing;

    FrameworkApi(FrameworkDesks desks, Frameworks frameworks, FrameworkImport importing) {
        this.desks = desks;
        this.frameworks = frameworks;
        this.importing = importing;
    }

    /** A framework with a page of its skills. {@code next} goes into {@code after} for the next page; null at the end. */
    record FrameworkAnswer(
            Framework framework,
            List<Skill> skills,
            @Nullable Integer next) {}

    @GetMapping
    List<Framework> list(@PathVariable(required = false) @Nullable String organisation) {
        var owner = desks.of(organisation).owner();
        return owner == null ? frameworks.shared() : frameworks.seenBy(owner);
    }

    /** The file in the part {@code file}; {@code name} must be there for tables. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Imported bring(
            @PathVariable(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String url) {
        var sent = new SentFramework(file, name, url).file("credential.framework.wrong.missing-file");
        return importing.take(desks.of(organisation).owner(), sent);
    }

    @GetMapping("/{framework}")
    FrameworkAnswer one(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID framework,
            @RequestParam(defaultValue = "-1") int after) {
        var found = frameworks.get(desks.of(organisation).owner(), framework);
        var skills = frameworks.skills(found, after);
        var next = skills.size() < Frameworks.PAGE ? null : skills.getLast().position();
        return new FrameworkAnswer(found, skills, next);
    }

    @DeleteMapping("/{framework}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable(required = false) @Nullable String organisation, @PathVariable UUID framework) {
        frameworks.remove(desks.of(organisation).owner(), framework);
    }
}
