package org.matricula.credential.design.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.design.BadgeDesign;
import org.matricula.credential.design.BadgeDesigner;
import org.matricula.credential.design.BadgeShape;
import org.matricula.credential.design.BroughtPicture;
import org.matricula.credential.design.DefinitionContent;
import org.matricula.credential.design.DefinitionVersions;
import org.matricula.credential.design.Designs;
import org.matricula.credential.design.PublishedVersion;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Definitions for programs: they read and write all of it (*Badges and credentials*, 7). */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/achievements")
class DesignApi {

    private final Organisations organisations;
    private final Achievements achievements;
    private final Designs designs;
    private final DefinitionVersions versions;
    private final BadgeDesigner designer;

    DesignApi(
            Organisations organisations,
            Achievements achievements,
            Designs designs,
            DefinitionVersions versions,
            BadgeDesigner designer) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.designs = designs;
        this.versions = versions;
        this.designer = designer;
    }

    /** {@code revision} is that of {@code next}, what it is going to say; 0 where nobody has begun to change it. */
    record Designed(
            UUID id,
            String path,
            Achievement.State state,
            int version,
            int revision,
            DefinitionContent next,
            List<PublishedVersion> versions) {}

    /** A publication. {@code revision} is the one that was read. */
    record Publication(@Nullable Integer revision) {}

    /** A badge to be drawn; {@code icon} is a name of bootstrap-icons. */
    record SentDesign(
            @Nullable BadgeShape shape,
            @Nullable String ground,
            @Nullable String ink,
            @Nullable String rim,
            @Nullable String icon,
            @Nullable String text) {

        BadgeDesign read() {
            return new BadgeDesign(
                    shape == null ? BadgeShape.CIRCLE : shape,
                    said(ground),
                    said(ink),
                    said(rim),
                    said(icon),
                    said(text));
        }
    }

    /** Either a {@code design} or a {@code file} (PNG, JPEG or SVG) in base64. */
    record SentPicture(@Nullable Integer revision, @Nullable SentDesign design, byte @Nullable [] file) {}

    /** {@code padded}: it was not square and has clear margins now. */
    record SavedPicture(int revision, boolean padded) {}

    /** A draft that nobody outside sees; publish it for awards. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Designed create(@PathVariable String organisation, @RequestBody SentDefinition sent) {
        var made = designs.create(idOf(organisation), sent.read(null));
        return designed(made);
    }

    @GetMapping("/{achievement}")
    Designed show(@PathVariable String organisation, @PathVariable UUID achievement) {
        return designed(get(organisation, achievement));
    }

    /** What is missing stays as it is. */
    @PutMapping("/{achievement}")
    Designed change(
            @PathVariable String organisation, @PathVariable UUID achievement, @RequestBody SentDefinition sent) {
        var before = designs.draft(get(organisation, achievement));
        designs.change(idOf(organisation), achievement, seen(sent.revision()), sent.read(before.content()));
        return show(organisation, achievement);
    }

    @DeleteMapping("/{achievement}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String organisation, @PathVariable UUID achievement) {
        designs.discard(idOf(organisation), achievement);
    }

    @PostMapping("/{achievement}/publication")
    Designed publish(
            @PathVariable String organisation, @PathVariable UUID achievement, @RequestBody Publication publication) {
        return designed(designs.publish(idOf(organisation), achievement, seen(publication.revision())));
    }

    @PostMapping("/{achievement}/retirement")
    Designed retire(@PathVariable String organisation, @PathVariable UUID achievement) {
        return designed(designs.retire(idOf(organisation), achievement));
    }

    @PostMapping("/{achievement}/restoration")
    Designed restore(@PathVariable String organisation, @PathVariable UUID achievement) {
        return designed(designs.restore(idOf(organisation), achievement));
    }

    @PutMapping("/{achievement}/picture")
    SavedPicture draw(
            @PathVariable String organisation, @PathVariable UUID achievement, @RequestBody SentPicture sent) {
        var drawn = get(organisation, achievement);
        var seen = seen(sent.revision());
        if (sent.design() != null) {
            var draft = designer.draw(
                    drawn.organisationId(), drawn, seen, sent.design().read());
            return new SavedPicture(draft.revision(), false);
        }
        if (sent.file() == null || sent.file().length > BroughtPicture.LARGEST * 2) {
            throw Invalid.field("file", "credential.design.file-missing");
        }
        var brought = designer.bring(drawn.organisationId(), drawn, seen, sent.file());
        return new SavedPicture(seen + 1, brought.padded());
    }

    @DeleteMapping("/{achievement}/picture")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePicture(@PathVariable String organisation, @PathVariable UUID achievement, @RequestParam int revision) {
        designs.removePicture(idOf(organisation), achievement, revision);
    }

    private Designed designed(Achievement achievement) {
        var draft = designs.draft(achievement);
        return new Designed(
                achievement.id(),
                achievement.path(),
                achievement.state(),
                achievement.version(),
                draft.revision(),
                draft.content(),
                versions.of(achievement));
    }

    private Achievement get(String organisation, UUID achievement) {
        return achievements.get(idOf(organisation), achievement);
    }

    private UUID idOf(String organisation) {
        return organisations.get(organisation).id();
    }

    private static int seen(@Nullable Integer revision) {
        if (revision == null) throw Invalid.field("revision", "credential.design.revision-missing");
        return revision;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
