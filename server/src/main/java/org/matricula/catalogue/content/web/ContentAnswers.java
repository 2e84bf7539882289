package org.matricula.catalogue.content.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Changes;
import org.matricula.catalogue.content.DeliveryRules;
import org.matricula.catalogue.content.Draft;
import org.matricula.catalogue.content.EditedStep;
import org.matricula.catalogue.content.MediaFile;
import org.matricula.catalogue.content.Outline;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.catalogue.content.Problem;
import org.matricula.catalogue.content.Publishing;
import org.matricula.catalogue.content.Release;
import org.matricula.catalogue.content.Step;
import org.matricula.catalogue.content.StepContent;
import org.matricula.catalogue.content.Version;
import org.matricula.platform.Invalid;

/** What runs teach, as programs read and send it. */
final class ContentAnswers {

    private ContentAnswers() {}

    /** A draft; {@code revision} is that of its order. */
    record DraftAnswer(int revision, @Nullable Instant changedAt, Outline outline, List<StepAnswer> steps) {
        static DraftAnswer of(Draft draft) {
            return new DraftAnswer(
                    draft.revision(),
                    draft.changedAt(),
                    draft.content().outline(),
                    draft.content().steps().stream()
                            .map(placed -> StepAnswer.of(placed.step()))
                            .toList());
        }
    }

    /** {@code revision} is left out in lists. */
    record StepAnswer(UUID id, @Nullable Integer revision, String title, StepContent content) {
        static StepAnswer of(Step step) {
            return new StepAnswer(step.id(), null, step.title(), step.content());
        }

        static StepAnswer of(EditedStep edited) {
            var step = edited.step();
            return new StepAnswer(step.id(), edited.revision(), step.title(), step.content());
        }
    }

    /** A whole draft; {@code revision} may be left out to replace whatever there is. */
    record SentDraft(
            @Nullable Integer revision,
            @Nullable Outline outline,
            @Nullable List<SentStep> steps) {
        List<Step> read() {
            var sent = steps == null ? List.<SentStep>of() : steps;
            if (sent.stream().anyMatch(Objects::isNull)) throw Invalid.field("steps", "catalogue.content.step-unclear");
            var read = sent.stream().map(SentStep::read).toList();
            if (read.stream().map(Step::id).distinct().count() < read.size())
                throw Invalid.field("steps", "catalogue.content.step-twice");
            return read;
        }
    }

    record SentStep(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable StepContent content) {
        Step read() {
            if (id == null || content == null) throw Invalid.field("steps", "catalogue.content.step-unclear");
            return new Step(id, title == null ? "" : title, content);
        }
    }

    /** One step; {@code revision} is the one that was read. */
    record SentOne(
            @Nullable Integer revision,
            @Nullable String title,
            @Nullable StepContent content) {
        Step read(UUID id) {
            if (content == null) throw Invalid.field("content", "catalogue.content.step-unclear");
            return new Step(id, title == null ? "" : title, content);
        }
    }

    record PublicationAnswer(
            @Nullable Integer published,
            int changes,
            List<UUID> added,
            List<UUID> changed,
            List<UUID> removed,
            boolean reordered,
            List<ProblemAnswer> problems,
            List<VersionAnswer> versions) {
        static PublicationAnswer of(
                Publishing.Status status, Changes changes, List<Problem> problems, List<Version> versions) {
            return new PublicationAnswer(
                    status.published() == null ? null : status.published().number(),
                    changes.count(),
                    ids(changes.added()),
                    ids(changes.changed()),
                    ids(changes.removed()),
                    changes.reordered(),
                    problems.stream().map(ProblemAnswer::of).toList(),
                    versions.stream().map(VersionAnswer::of).toList());
        }

        private static List<UUID> ids(List<PlacedStep> steps) {
            return steps.stream().map(PlacedStep::id).toList();
        }
    }

    record ProblemAnswer(@Nullable UUID step, String field, String message) {
        static ProblemAnswer of(Problem problem) {
            return new ProblemAnswer(
                    problem.step() == null ? null : problem.step().id(), problem.field(), problem.sentence());
        }
    }

    record VersionAnswer(
            int version, Instant publishedAt, @Nullable UUID by) {
        static VersionAnswer of(Version version) {
            return new VersionAnswer(version.number(), version.publishedAt(), version.by());
        }
    }

    /** {@code name} is how steps name the file. */
    record MediaAnswer(String name, String type, long size, String sha256, Instant addedAt) {
        static MediaAnswer of(MediaFile file) {
            return new MediaAnswer(file.name(), file.type(), file.size(), file.sha256(), file.addedAt());
        }
    }

    record DeliveryAnswer(
            @Nullable Release release,
            @Nullable Integer stepsNeeded,
            @Nullable Integer passMark) {
        static DeliveryAnswer of(DeliveryRules rules) {
            return new DeliveryAnswer(rules.release(), rules.stepsNeeded(), rules.passMark());
        }

        DeliveryRules read() {
            return new DeliveryRules(
                    release == null ? Release.SELF_PACED : release,
                    stepsNeeded == null ? 0 : stepsNeeded,
                    passMark == null ? -1 : passMark);
        }
    }
}
