package org.matricula.credential.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.credential.rule.MetRules.Page;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.LearnerRange;
import org.matricula.progress.PastResults;
import org.matricula.progress.PastResults.Wanted;
import org.matricula.progress.Results;
import org.springframework.stereotype.Component;

/** Who met a group of a programme's requirements: nothing stores that, so it is told from their certificates. */
@Component
class GroupResults {

    private static final Comparator<CourseCertificate> IN_TIME =
            Comparator.comparing(CourseCertificate::earnedAt).thenComparing(CourseCertificate::runId);

    private final Programmes programmes;
    private final PastResults results;
    private final Results tallies;

    GroupResults(Programmes programmes, PastResults results, Results tallies) {
        this.programmes = programmes;
        this.results = results;
        this.tallies = tallies;
    }

    /** Nobody met what the programme no longer asks for. */
    Page read(Rule.GroupMet rule, LearnerRange range) {
        return group(rule)
                .map(group -> {
                    var rows = results.certificates(Wanted.of(courses(group)), range);
                    return Page.of(rows, CourseCertificate::learnerId, met(group, rows));
                })
                .orElse(new Page(List.of(), null, 0));
    }

    int count(Rule.GroupMet rule) {
        return group(rule)
                .map(group -> tallies.courseTallies(courses(group)).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .orElse(0);
    }

    int countProgramme(UUID programmeId) {
        return tallies.programmeTallies(List.of(programmeId)).getOrDefault(programmeId, 0);
    }

    private Optional<RequirementGroup> group(Rule.GroupMet rule) {
        return programmes.find(rule.programmeId()).stream()
                .flatMap(programme -> programme.groups().stream())
                .filter(group -> group.id().equals(rule.groupId()))
                .findFirst();
    }

    private static List<UUID> courses(RequirementGroup group) {
        return group.requirements().stream()
                .flatMap(requirement -> requirement.courseIds().stream())
                .distinct()
                .toList();
    }

    private static List<Met> met(RequirementGroup group, List<CourseCertificate> certificates) {
        var byLearner = new LinkedHashMap<UUID, List<CourseCertificate>>();
        certificates.forEach(one -> byLearner
                .computeIfAbsent(one.learnerId(), learner -> new ArrayList<>())
                .add(one));
        return byLearner.values().stream()
                .flatMap(own -> completing(group, own))
                .toList();
    }

    /** At the certificate that was the last one needed. */
    private static Stream<Met> completing(RequirementGroup group, Collection<CourseCertificate> own) {
        var passed = new HashSet<UUID>();
        for (var certificate : own.stream().sorted(IN_TIME).toList()) {
            passed.add(certificate.courseId());
            if (group.required() > 0 && group.met(passed) == group.required()) {
                var key = SourceKeys.ofGroup(group.id());
                return Stream.of(new Met(certificate.learnerId(), key, certificate.earnedAt(), null));
            }
        }
        return Stream.empty();
    }
}
