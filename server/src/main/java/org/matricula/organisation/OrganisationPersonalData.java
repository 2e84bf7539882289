package org.matricula.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Accounts;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.Refusal;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What organisations keep about people: who works for them, who was asked to, and what they know learners by. */
@Component
class OrganisationPersonalData implements PersonalData {

    private final Members members;
    private final Accounts accounts;
    private final MembershipNews news;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationPersonalData(Members members, Accounts accounts, MembershipNews news, JdbcClient jdbc, Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record KnownBy(
            String organisation,
            @Nullable String externalLearnerId,
            @Nullable String learnerGroup,
            Instant joinedAt,
            @Nullable Instant removedAt) {}

    record Work(String organisation, List<String> roles) {}

    record Part(List<Work> memberOf, List<KnownBy> knownBy) {}

    @Override
    public String section() {
        return "organisations";
    }

    @Override
    public Part export(Person person) {
        var work = members.organisationsOf(person.id()).stream()
                .map(organisation -> new Work(
                        organisation.name(),
                        members.rolesOf(organisation.id(), person.id()).stream()
                                .map(Role::name)
                                .sorted()
                                .toList()))
                .toList();
        return new Part(work, knownBy(person));
    }

    /** @throws Refusal if an organisation would be without an owner */
    @Override
    public void erase(Person person) {
        for (var id : person.learnerIds()) {
            members.organisationsOf(id).forEach(organisation -> members.remove(organisation.id(), id));
            for (var role : members.platformRolesOf(id)) members.removePlatform(id, role);
            forgetInvitations(accounts.addressesOf(id));
        }
        forgetMemberships(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "member.role", "who works for an organisation as what; removed when the account is closed",
                "member_invitation.address",
                        "who was invited to work for an organisation; emptied when the account is closed",
                "membership.external_learner_id",
                        "what an organisation knows a learner by; emptied when the account is closed",
                "membership.expected_name",
                        "what an organisation calls somebody it expects; emptied when they come, or when it removes them",
                "membership.group_id",
                        "which of an organisation's groups a learner is in; emptied when the account is closed",
                "named_member.name",
                        "who taught for an organisation by its imported data, without an account; erased for good when an owner removes it");
    }

    private List<KnownBy> knownBy(Person person) {
        return jdbc.sql("""
                        select o.name as organisation, m.external_learner_id, g.name as learner_group, m.joined_at,
                               m.removed_at
                          from membership m
                          join organisation o on o.id = m.organisation_id
                          left join learner_group g on g.id = m.group_id
                         where m.learner_id = any(:learners)
                         order by m.joined_at""")
                .param("learners", person.ids())
                .query(Rows.of(KnownBy.class))
                .list();
    }

    private void forgetMemberships(Person person) {
        record Forgotten(UUID organisationId, UUID id) {}
        jdbc.sql("""
                        update membership
                           set external_learner_id = null, group_id = null, removed_at = coalesce(removed_at, :now)
                         where learner_id = any(:learners)
                        returning organisation_id, id""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("learners", person.ids())
                .query(Rows.of(Forgotten.class))
                .list()
                .forEach(one -> news.changed(one.organisationId(), one.id()));
    }

    private void forgetInvitations(List<String> addresses) {
        jdbc.sql("update member_invitation set address = '' where lower(address) = any(:addresses)")
                .param(
                        "addresses",
                        addresses.stream()
                                .map(address -> address.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .update();
    }
}
