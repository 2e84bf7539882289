package org.matricula.credential.recipient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.account.Addresses;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.organisation.ExternalLearnerIds;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.Somebody;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A provider with an achievement, and people it knows or doesn't. */
@Component
record RecipientWorld(
        Learning learning,
        Achievements achievements,
        Memberships memberships,
        ExternalLearnerIds externalIds,
        Accounts accounts,
        Addresses addresses,
        JdbcClient jdbc) {

    static final String DAY = "2019-06-30";

    /** An achievement of an organisation in London. */
    record World(Organisation organisation, Achievement achievement) {

        UUID provider() {
            return organisation.id();
        }
    }

    World world() {
        var world = learning.programmeOf(1);
        return new World(world.provider(), achievements.ofCourse(world.courses().getFirst()));
    }

    Somebody stranger() {
        return learning.somebody();
    }

    Somebody member(World world, String externalId) {
        var somebody = learning.somebody();
        var membership = memberships.add(world.provider(), Person.of(somebody.id()), Instant.EPOCH);
        if (!externalId.isEmpty()) externalIds.set(world.provider(), membership.id(), externalId);
        return somebody;
    }

    /** The account gets another address, and shows that it is its own. */
    UUID verified(Somebody somebody, String address) {
        addresses.add(somebody.id(), address);
        var link = new Mailbox(jdbc, address).latest().link();
        addresses.verify(somebody.id(), new Token(link.substring(link.lastIndexOf('/') + 1)));
        return addresses.of(somebody.id()).stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static WrittenAward award(String email, String externalId) {
        return new WrittenAward(
                email,
                externalId,
                "Ada",
                DAY,
                "Led the *survey*.",
                List.of(new Proof("https://example.org/report", "Report", "")),
                "",
                null);
    }

    int credentials(World world) {
        return jdbc.sql("select count(*) from credential where achievement_id = :achievement")
                .param("achievement", world.achievement().id())
                .query(Integer.class)
                .single();
    }

    int claims(World world) {
        return jdbc.sql("select count(*) from award_claim where achievement_id = :achievement")
                .param("achievement", world.achievement().id())
                .query(Integer.class)
                .single();
    }
}
