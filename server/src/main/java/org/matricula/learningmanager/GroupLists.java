package org.matricula.learningmanager;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.account.EmailAddress;
import org.matricula.organisation.LearnerGroups;
import org.matricula.organisation.Membership;
import org.matricula.organisation.Memberships;
import org.matricula.platform.Invalid;
import org.matricula.roll.MemberQuery;
import org.matricula.roll.Roll;
import org.matricula.roll.RollMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts learners into a group by a list, as it is copied from a table: addresses, or the organisation's own ids. */
@Service
public class GroupLists {

    public static final int MOST = 1_000;

    private static final int NAMED = 5;
    private static final int LOOKED_AT = 20;

    private final Roll roll;
    private final Memberships memberships;
    private final LearnerGroups groups;

    GroupLists(Roll roll, Memberships memberships, LearnerGroups groups) {
        this.roll = roll;
        this.memberships = memberships;
        this.groups = groups;
    }

    /**
     * All of them or none.
     *
     * @param learners one in a line, or parted by commas or semicolons
     * @return how many were put; those who were in it already are not
     * @throws Invalid naming {@code learners}, with those the organisation doesn't know
     */
    @Transactional
    public int put(UUID organisationId, UUID groupId, String learners) {
        var wanted = Stream.of(learners.split("[\\r\\n,;]+"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (wanted.isEmpty()) throw Invalid.field("learners", "learningmanager.group.list-empty");
        if (wanted.size() > MOST) throw Invalid.field("learners", "learningmanager.group.list-long", MOST);
        var found = new LinkedHashSet<UUID>();
        var unknown = new ArrayList<String>();
        for (var text : wanted) {
            find(organisationId, text).ifPresentOrElse(found::add, () -> unknown.add(text));
        }
        if (!unknown.isEmpty())
            throw Invalid.field("learners", "learningmanager.group.list-unknown", unknown.size(), some(unknown));
        return groups.put(organisationId, groupId, found);
    }

    private Optional<UUID> find(UUID organisationId, String text) {
        var byId = memberships.byExternalId(organisationId, text).map(Membership::seenAs);
        return byId.isPresent() ? byId : byAddress(organisationId, text);
    }

    private Optional<UUID> byAddress(UUID organisationId, String text) {
        var address = EmailAddress.parse(text).map(EmailAddress::normal);
        return address.flatMap(normal -> roll.members(organisationId, searching(text)).rows().stream()
                .filter(member -> normal.equals(normal(member)))
                .map(RollMember::membershipId)
                .findFirst());
    }

    private static MemberQuery searching(String text) {
        var all = MemberQuery.all(LOOKED_AT);
        return new MemberQuery(text, null, all.standing(), all.sort(), all.direction(), null, LOOKED_AT);
    }

    private static String normal(RollMember member) {
        return Optional.ofNullable(member.address())
                .flatMap(EmailAddress::parse)
                .map(EmailAddress::normal)
                .orElse("");
    }

    private static String some(List<String> unknown) {
        return String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size())))
                + (unknown.size() > NAMED ? ", …" : "");
    }
}
