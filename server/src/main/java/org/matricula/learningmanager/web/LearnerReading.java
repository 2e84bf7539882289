package org.matricula.learningmanager.web;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.content.Contents;
import org.matricula.credential.Achievements;
import org.matricula.credential.Award;
import org.matricula.credential.Credentials;
import org.matricula.invitation.Invitation;
import org.matricula.invitation.Invitations;
import org.matricula.organisation.LearnerGroups;
import org.matricula.organisation.Membership;
import org.matricula.organisation.MergedMemberships;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.roll.Roll;
import org.matricula.roll.RollEntry;
import org.matricula.roll.RollMember;
import org.springframework.stereotype.Component;

/** Reads what an organisation may see of one learner (rule 7); each reading is an entry in the learner's audit. */
@Component
class LearnerReading {

    private final Roll roll;
    private final MergedMemberships merged;
    private final LearnerGroups groups;
    private final Invitations invitations;
    private final Credentials credentials;
    private final Achievements achievements;
    private final Courses courses;
    private final Runs runs;
    private final Contents contents;
    private final LearnersReader list;
    private final Audit audit;
    private final Clock clock;

    LearnerReading(
            Roll roll,
            MergedMemberships merged,
            LearnerGroups groups,
            Invitations invitations,
            Credentials credentials,
            Achievements achievements,
            Courses courses,
            Runs runs,
            Contents contents,
            LearnersReader list,
            Audit audit,
            Clock clock) {
        this.roll = roll;
        this.merged = merged;
        this.groups = groups;
        this.invitations = invitations;
        this.credentials = credentials;
        this.achievements = achievements;
        this.courses = courses;
        this.runs = runs;
        this.contents = contents;
        this.list = list;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound if the organisation knows no such learner */
    ManagedLearner learner(Desk desk, UUID membershipId) {
        var organisation = desk.organisation();
        var member = roll.member(organisation.id(), membershipId).orElseThrow(NotFound::new);
        var together = merged.together(organisation.id(), membershipId);
        var learners = together.stream()
                .map(Membership::learnerId)
                .filter(Objects::nonNull)
                .toList();
        var taken = taken(organisation.id(), learners);
        var invited = invited(member);
        var awards = awards(organisation.id(), learners);
        learners.forEach(id -> audit.recordLearnerView(id, organisation.id(), "learner.viewed", Map.of()));
        return new ManagedLearner(
                desk,
                member,
                groups.names(organisation.id()),
                together.stream().filter(Membership::isMerged).toList(),
                taken,
                invited,
                awards,
                LearnerHistory.of(member, taken, invited, awards),
                list.manages(desk));
    }

    private List<LearnerRun> taken(UUID organisationId, List<UUID> learners) {
        if (learners.isEmpty()) return List.of();
        var entries = roll.entriesOf(organisationId, new Person(learners.getFirst(), learners));
        var runIds = entries.stream().map(RollEntry::runId).collect(toSet());
        var ofRuns = runs.byIds(runIds);
        var ofCourses = courses.byIds(entries.stream().map(RollEntry::courseId).collect(toSet()));
        var taught = contents.published(runIds);
        return entries.stream()
                .map(entry -> new LearnerRun(
                        entry,
                        ofCourses.get(entry.courseId()),
                        ofRuns.get(entry.runId()),
                        taught.containsKey(entry.runId())
                                ? taught.get(entry.runId()).steps().size()
                                : 0,
                        clock.instant()))
                .toList();
    }

    private List<LearnerInvitation> invited(RollMember member) {
        if (member.address() == null) return List.of();
        var found = invitations.toAddress(member.organisationId(), member.address());
        var ofRuns = runs.byIds(found.stream().map(Invitation::runId).collect(toSet()));
        var ofCourses = courses.byIds(
                ofRuns.values().stream().map(run -> run.courseId()).collect(toSet()));
        return found.stream()
                .map(one -> {
                    var run = ofRuns.get(one.runId());
                    return new LearnerInvitation(
                            run.id(),
                            ofCourses.get(run.courseId()).title(),
                            run.title(),
                            one.stored() == Invitation.State.DECLINED,
                            one.createdAt(),
                            one.expiresAt(),
                            one.answeredAt());
                })
                .toList();
    }

    private List<LearnerAward> awards(UUID organisationId, List<UUID> learners) {
        if (learners.isEmpty()) return List.of();
        var awarded = credentials.of(new Person(learners.getFirst(), learners)).stream()
                .filter(award -> award.organisationId().equals(organisationId))
                .toList();
        var named =
                achievements.byIds(awarded.stream().map(Award::achievementId).collect(toSet()));
        var standings =
                credentials.standings(awarded.stream().map(Award::credentialId).toList());
        return awarded.stream()
                .map(award -> new LearnerAward(
                        named.get(award.achievementId()).name(),
                        standings.get(award.credentialId()).isValid(),
                        award.awardedAt()))
                .toList();
    }
}
