package org.matricula.learningmanager.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.learningmanager.ExpectedLearners;
import org.matricula.learningmanager.LearnerDetails;
import org.matricula.learningmanager.RemovalPreview;
import org.matricula.learningmanager.Removals;
import org.matricula.learningmanager.RunRemovalPreview;
import org.matricula.organisation.MergedMemberships;
import org.matricula.roll.RollMember;
import org.matricula.roll.RollPage;
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

/** An organisation's learners, for programs. */
@RestController("learningManagerLearnersApi")
@RequestMapping("/api/v1/organisations/{organisation}/learning-manager/learners")
class LearnersApi {

    /** {@code groupId} is null for no group. */
    record Details(
            @Nullable String externalLearnerId, @Nullable UUID groupId) {}

    /** {@code name} is what the organisation calls them until they come; {@code groupId} is null for no group. */
    record New(
            @Nullable String externalLearnerId,
            @Nullable String name,
            @Nullable UUID groupId) {}

    record Main(UUID membershipId) {}

    record Learner(
            RollMember member,
            List<RunOfLearner> runs,
            List<LearnerInvitation> invitations,
            List<LearnerAward> credentials,
            List<UUID> merged) {}

    private final Desks desks;
    private final LearnersReader list;
    private final LearnerReading reading;
    private final LearnerDetails details;
    private final Removals removals;
    private final MergedMemberships merged;
    private final ExpectedLearners expected;

    LearnersApi(
            Desks desks,
            LearnersReader list,
            LearnerReading reading,
            LearnerDetails details,
            Removals removals,
            MergedMemberships merged,
            ExpectedLearners expected) {
        this.desks = desks;
        this.list = list;
        this.reading = reading;
        this.details = details;
        this.removals = removals;
        this.merged = merged;
        this.expected = expected;
    }

    @GetMapping
    RollPage<RollMember> list(@PathVariable String organisation, LearnersAsked asked) {
        return list.list(desks.of(organisation, Tab.LEARNERS), asked.members()).found();
    }

    /** Makes a membership for somebody who is to come. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ExpectedLearners.Made make(@PathVariable String organisation, @RequestBody New wanted) {
        return expected.make(
                desks.of(organisation, Tab.LEARNERS).organisation(),
                Objects.requireNonNullElse(wanted.externalLearnerId(), ""),
                Objects.requireNonNullElse(wanted.name(), ""),
                wanted.groupId());
    }

    /** Another link to one that waits. */
    @PostMapping("/{membership}/link")
    @ResponseStatus(HttpStatus.CREATED)
    ExpectedLearners.Made link(@PathVariable String organisation, @PathVariable UUID membership) {
        return expected.link(desks.of(organisation, Tab.LEARNERS).organisation(), membership);
    }

    @GetMapping("/{membership}")
    Learner show(@PathVariable String organisation, @PathVariable UUID membership) {
        var learner = reading.learner(desks.of(organisation, Tab.LEARNERS), membership);
        return new Learner(
                learner.member(),
                learner.runs().stream().map(RunOfLearner::of).toList(),
                learner.invitations(),
                learner.awards(),
                learner.merged().stream().map(one -> one.id()).toList());
    }

    @PutMapping("/{membership}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String organisation, @PathVariable UUID membership, @RequestBody Details wanted) {
        var external = Objects.requireNonNullElse(wanted.externalLearnerId(), "");
        details.set(organisationId(organisation), membership, external, wanted.groupId());
    }

    @GetMapping("/{membership}/removal")
    RemovalPreview preview(@PathVariable String organisation, @PathVariable UUID membership) {
        return removals.preview(organisationId(organisation), membership);
    }

    @DeleteMapping("/{membership}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String organisation, @PathVariable UUID membership) {
        removals.remove(organisationId(organisation), membership);
    }

    @GetMapping("/{membership}/runs/{run}/removal")
    RunRemovalPreview preview(
            @PathVariable String organisation, @PathVariable UUID membership, @PathVariable UUID run) {
        return removals.preview(organisationId(organisation), membership, run);
    }

    @DeleteMapping("/{membership}/runs/{run}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String organisation, @PathVariable UUID membership, @PathVariable UUID run) {
        removals.remove(organisationId(organisation), membership, run);
    }

    @PutMapping("/{membership}/merged-into")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(@PathVariable String organisation, @PathVariable UUID membership, @RequestBody Main main) {
        merged.merge(organisationId(organisation), membership, main.membershipId());
    }

    @DeleteMapping("/{membership}/merged-into")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void part(@PathVariable String organisation, @PathVariable UUID membership) {
        merged.unmerge(organisationId(organisation), membership);
    }

    private UUID organisationId(String organisation) {
        return desks.of(organisation, Tab.LEARNERS).organisation().id();
    }
}
