package org.matricula.discussion.web;

import org.matricula.account.People;
import org.matricula.catalogue.content.Contents;
import org.matricula.discussion.Participation;
import org.matricula.discussion.Placements;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;

/** Finds a step's discussion by its address, and where whoever is signed in stands with it. */
@Component
class StepReader {

    private final Placements placements;
    private final Participation participation;
    private final People people;
    private final Contents contents;
    private final Authority authority;

    StepReader(
            Placements placements, Participation participation, People people, Contents contents, Authority authority) {
        this.placements = placements;
        this.participation = participation;
        this.people = people;
        this.contents = contents;
        this.authority = authority;
    }

    /** @throws NotFound if there is no such step */
    StepDiscussion find(StepAddress address) {
        var at = placements.find(address.course(), address.run(), address.number());
        var caller = Caller.current().orElseThrow();
        var reader = people.personOf(caller.accountId());
        var opens = contents.rules(at.run().id())
                .opens(at.run(), at.step().number().week(), at.provider().zone());
        return new StepDiscussion(
                at,
                reader,
                participation.of(reader, caller.accountId(), at),
                authority.holds(caller, Permission.MODERATE, at.provider().slug()),
                opens);
    }

    /** @throws NotFound if there is no such step; NoSeat if it is closed to whoever asks */
    StepDiscussion open(StepAddress address) {
        var found = find(address);
        found.seated();
        return found;
    }
}
