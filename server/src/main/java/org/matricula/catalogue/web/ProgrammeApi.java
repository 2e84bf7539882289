package org.matricula.catalogue.web;

import static java.util.Objects.requireNonNullElse;
import static org.matricula.catalogue.web.CourseForm.orEmpty;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.ProgrammeDetails;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.catalogue.web.CatalogueAnswers.ProgrammeAnswer;
import org.matricula.catalogue.web.CatalogueAnswers.ProgrammesAnswer;
import org.matricula.platform.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's programmes, for its programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/programmes")
class ProgrammeApi {

    /** A change that doesn't say what it changes is answered as one to an outdated version. */
    private static final int NO_VERSION = -1;

    private final Desk desk;
    private final CatalogueReader reader;
    private final Programmes programmes;

    ProgrammeApi(Desk desk, CatalogueReader reader, Programmes programmes) {
        this.desk = desk;
        this.reader = reader;
        this.programmes = programmes;
    }

    /** A programme as a program sends it; {@code slug} counts only for a new one, {@code version} only for a change. */
    record ProgrammeRequest(
            @Nullable String slug,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String description,
            @Nullable Integer version,
            @Nullable List<SentGroup> groups) {
        ProgrammeDetails details() {
            return new ProgrammeDetails(
                    orEmpty(title),
                    orEmpty(summary),
                    orEmpty(description),
                    present(groups).stream().map(SentGroup::read).toList());
        }
    }

    record SentGroup(
            @Nullable String title,
            @Nullable Integer needed,
            @Nullable List<SentRequirement> requirements) {
        RequirementGroup read() {
            return new RequirementGroup(
                    Ids.next(),
                    orEmpty(title),
                    needed,
                    present(requirements).stream().map(SentRequirement::read).toList());
        }
    }

    record SentRequirement(@Nullable String title, @Nullable List<UUID> courses) {
        Requirement read() {
            return new Requirement(Ids.next(), orEmpty(title), present(courses));
        }
    }

    @GetMapping
    ProgrammesAnswer list(@PathVariable String organisation) {
        var own = desk.organisation(organisation);
        return ProgrammesAnswer.of(reader.programmes(programmes.ofOrganisation(own.id())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProgrammeAnswer create(@PathVariable String organisation, @RequestBody ProgrammeRequest sent) {
        var own = desk.organisation(organisation);
        var created = programmes.create(own.id(), sent.slug(), sent.details());
        return show(organisation, created.slug());
    }

    @GetMapping("/{programme}")
    ProgrammeAnswer show(@PathVariable String organisation, @PathVariable String programme) {
        return ProgrammeAnswer.of(reader.programme(desk.programme(desk.organisation(organisation), programme)));
    }

    @PutMapping("/{programme}")
    ProgrammeAnswer update(
            @PathVariable String organisation, @PathVariable String programme, @RequestBody ProgrammeRequest sent) {
        var own = desk.organisation(organisation);
        programmes.update(
                own.id(),
                desk.programme(own, programme).id(),
                requireNonNullElse(sent.version(), NO_VERSION),
                sent.details());
        return show(organisation, programme);
    }

    @DeleteMapping("/{programme}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String organisation, @PathVariable String programme) {
        var own = desk.organisation(organisation);
        programmes.remove(own.id(), desk.programme(own, programme).id());
    }

    /** What is there: JSON may hold null in the place of a list, and within one. */
    private static <T> List<T> present(@Nullable List<T> sent) {
        return requireNonNullElse(sent, List.<T>of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
