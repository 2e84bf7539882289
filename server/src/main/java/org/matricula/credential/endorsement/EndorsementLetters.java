package org.matricula.credential.endorsement;

import static org.matricula.platform.text.Text.t;

import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.springframework.stereotype.Component;

/** Mail about endorsements, to an organisation's contact or to the learner. Without a contact, the page tells it. */
@Component
final class EndorsementLetters {

    private final Outbox outbox;
    private final Organisations organisations;
    private final EndorsedThings things;
    private final People people;
    private final Accounts accounts;
    private final PublicUrl publicUrl;

    EndorsementLetters(
            Outbox outbox,
            Organisations organisations,
            EndorsedThings things,
            People people,
            Accounts accounts,
            PublicUrl publicUrl) {
        this.outbox = outbox;
        this.organisations = organisations;
        this.things = things;
        this.people = people;
        this.accounts = accounts;
        this.publicUrl = publicUrl;
    }

    void asked(Endorsement endorsement) {
        toEndorser(endorsement, "asked", endorsement.request());
    }

    void offered(Endorsement endorsement) {
        toOwner(endorsement, "offered", endorsement.comment());
    }

    void given(Endorsement endorsement) {
        toOwner(endorsement, "given", endorsement.comment());
    }

    void declined(Endorsement endorsement) {
        toOwner(endorsement, "declined", endorsement.comment());
    }

    void withdrawn(Endorsement endorsement, String reason) {
        toOwner(endorsement, "withdrawn", reason);
    }

    private void toEndorser(Endorsement endorsement, String what, String said) {
        var endorser = organisations.get(endorsement.endorserId().toString());
        var owner = organisations.get(endorsement.organisationId().toString());
        if (endorser.contactEmail() == null) return;
        var key = "credential.endorsement.mail." + what;
        var name = things.of(endorsement).name();
        outbox.queue(owner.mail(
                endorser.contactEmail(),
                t(endorser.language(), endorser.zone(), key + ".subject", name),
                t(endorser.language(), endorser.zone(), key + ".body", name, said, page(endorser))));
    }

    private void toOwner(Endorsement endorsement, String what, String said) {
        var endorser = organisations.get(endorsement.endorserId().toString());
        if (endorsement.learnerId() != null) toLearner(endorsement, endorser, what, said);
        else toOrganisation(endorsement, endorser, what, said);
    }

    private void toOrganisation(Endorsement endorsement, Organisation endorser, String what, String said) {
        var owner = organisations.get(endorsement.organisationId().toString());
        if (owner.contactEmail() == null) return;
        var key = "credential.endorsement.mail." + what;
        var name = things.of(endorsement).name();
        outbox.queue(endorser.mail(
                owner.contactEmail(),
                t(owner.language(), owner.zone(), key + ".subject", name, endorser.name()),
                t(owner.language(), owner.zone(), key + ".body", name, endorser.name(), said, page(owner))));
    }

    private void toLearner(Endorsement endorsement, Organisation endorser, String what, String said) {
        accounts.find(people.personOf(endorsement.learnerId()).id()).ifPresent(account -> {
            var key = "credential.endorsement.mail." + what;
            var name = things.of(endorsement).name();
            var page = publicUrl.of("/credentials/" + endorsement.credentialId() + "/endorsements");
            outbox.queue(endorser.mail(
                    account.primaryAddress(),
                    t(account.language(), account.zone(), key + ".subject", name, endorser.name()),
                    t(account.language(), account.zone(), key + ".body", name, endorser.name(), said, page)));
        });
    }

    private String page(Organisation organisation) {
        return publicUrl.of(organisation.path() + "/endorsements");
    }
}
