package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.invitation.InvitedRun.World;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MatriculaTest
class InvitationDataTests {

    @Autowired
    InvitedRun invited;

    @Autowired
    Invitations invitations;

    @Autowired
    Answers answers;

    @Autowired
    Ending ending;

    @Autowired
    KnownAddresses known;

    @Autowired
    InvitationData data;

    @Autowired
    TransactionTemplate transaction;

    private World accepted;
    private World pending;
    private Somebody learner;

    @BeforeEach
    void oneInvitationAcceptedAndOnePending() {
        accepted = invited.of(BusinessModel.PRIVATE_SPONSORED);
        pending = invited.of(BusinessModel.PRIVATE_SPONSORED);
        learner = invited.learning().somebody();
        var link = invited.link(accepted, learner);
        answers.accept(answers.get(new Token(link.substring("/invitations/".length()))), learner.id(), false);
        invited.link(pending, learner);
    }

    @Test
    void exportNamesInvitationsAndByWhichAddressOrganisationsKnowTheLearner() {
        var part = data.export(Person.of(learner.id()));

        assertThat(part.invitations())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.address()).isEqualTo(learner.address()));
        assertThat(part.knownBy()).hasSize(1);
    }

    @Test
    void erasureEmptiesAddressesAndEndsWhatIsPending() {
        transaction.executeWithoutResult(status -> data.erase(Person.of(learner.id())));

        assertThat(data.export(Person.of(learner.id())).invitations())
                .singleElement()
                .satisfies(one -> assertThat(one.address()).isEmpty());
        assertThat(known.of(accepted.organisation().id(), List.of(learner.id())))
                .isEmpty();
        assertThat(tally(pending)).isEqualTo(InvitationTally.NONE);
    }

    /** Rule 10: what a removed learner has not accepted stops working; other organisations' invitations stay. */
    @Test
    void rule10PendingInvitationsOfTheOrganisationThatRemovesALearnerStop() {
        var elsewhere = invited.of(BusinessModel.PRIVATE_SPONSORED);
        invited.link(elsewhere, learner);

        ending.cancelAllTo(pending.organisation().id(), Person.of(learner.id()));

        assertThat(tally(pending)).isEqualTo(InvitationTally.NONE);
        assertThat(tally(elsewhere)).isEqualTo(new InvitationTally(1, 0));
        assertThat(invitations.toAddress(elsewhere.organisation().id(), learner.address()))
                .hasSize(1);
        assertThat(invitations.toAddress(pending.organisation().id(), learner.address()))
                .isEmpty();
    }

    private InvitationTally tally(World world) {
        return invitations
                .tallies(world.organisation().id(), List.of(world.run().id()))
                .getOrDefault(world.run().id(), InvitationTally.NONE);
    }
}
