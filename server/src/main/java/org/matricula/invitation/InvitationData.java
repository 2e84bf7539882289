package org.matricula.invitation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was invited where, by which address organisations know learners, and which shared links learners used. */
@Component
class InvitationData implements PersonalData {

    private final InvitationStore store;
    private final Ending ending;
    private final KnownAddresses known;
    private final OwnAddresses addresses;
    private final JdbcClient jdbc;

    InvitationData(
            InvitationStore store, Ending ending, KnownAddresses known, OwnAddresses addresses, JdbcClient jdbc) {
        this.store = store;
        this.ending = ending;
        this.known = known;
        this.addresses = addresses;
        this.jdbc = jdbc;
    }

    record Invited(
            UUID organisation,
            UUID run,
            String address,
            String name,
            String externalId,
            String group,
            Invitation.State state,
            Instant createdAt,
            Instant expiresAt) {}

    record KnownBy(UUID organisationId, String address, Instant since) {}

    record Used(UUID organisationId, UUID courseId, Instant usedAt) {}

    record Part(List<Invited> invitations, List<KnownBy> knownBy, List<Used> sharedLinks) {}

    @Override
    public String section() {
        return "invitations";
    }

    @Override
    public Part export(Person person) {
        return new Part(invited(person), knownBy(person), used(person));
    }

    @Override
    public void erase(Person person) {
        var all = about(person);
        all.stream()
                .map(invitation -> store.lock(invitation.id()))
                .filter(invitation -> invitation.stored().isPending())
                .forEach(ending::cancel);
        store.forget(all.stream().map(Invitation::id).toList());
        known.forget(person.learnerIds());
    }

    @Override
    public Map<String, String> inventory() {
        var inventory = new LinkedHashMap<String, String>();
        inventory.put(
                "invitation.address, normal, name, external_id",
                "who was invited to a run, and what the organisation said of them; emptied when the account is closed,"
                        + " and a year after an invitation nobody accepted has ended");
        inventory.put(
                "known_address.address, normal",
                "the address by which an organisation knows a learner; removed when the account is closed");
        inventory.put("shared_link_use", "who joined by which shared link; nameless once the account is closed");
        return inventory;
    }

    private List<Invited> invited(Person person) {
        var ids = about(person).stream().map(Invitation::id).toArray(UUID[]::new);
        return jdbc.sql("""
                        select organisation_id as organisation, run_id as run, address, name, external_id,
                               group_name as "group", state, created_at, expires_at
                          from invitation where id = any(:ids) order by created_at desc, id desc""").param("ids", ids).query(Rows.of(Invited.class)).list();
    }

    private List<Invitation> about(Person person) {
        return store.about(addresses.normalsOf(person), person.ids());
    }

    private List<KnownBy> knownBy(Person person) {
        return jdbc.sql("""
                        select organisation_id, address, since from known_address
                         where learner_id = any(:learners) order by since""")
                .param("learners", person.ids())
                .query(Rows.of(KnownBy.class))
                .list();
    }

    private List<Used> used(Person person) {
        return jdbc.sql("""
                        select l.organisation_id, l.course_id, u.used_at
                          from shared_link_use u join shared_link l on l.id = u.link_id
                         where u.learner_id = any(:learners) order by u.used_at""")
                .param("learners", person.ids())
                .query(Rows.of(Used.class))
                .list();
    }
}
