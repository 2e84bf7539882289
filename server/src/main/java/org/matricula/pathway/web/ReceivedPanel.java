package org.matricula.pathway.web;

import gg.jte.models.runtime.JteModel;
import java.util.HashSet;
import java.util.Optional;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.pathway.ContactPathways;
import org.matricula.pathway.Inbox;
import org.matricula.pathway.Pathway;
import org.matricula.pathway.ReceivedPathways;
import org.matricula.pathway.Receiver;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The way from the home of a contact to what was sent to their address, where they are no member of the institution. */
@Component
class ReceivedPanel implements PagePanel {

    private static final int POSITION = 2;

    private final ContactPathways contacts;
    private final ReceivedPathways pathways;
    private final Members members;
    private final Inbox inbox;
    private final Templates templates;

    ReceivedPanel(
            ContactPathways contacts, ReceivedPathways pathways, Members members, Inbox inbox, Templates templates) {
        this.contacts = contacts;
        this.pathways = pathways;
        this.members = members;
        this.inbox = inbox;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.HOME;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var receiver = elsewhere(contacts.of(caller.accountId()), caller);
        if (receiver.pathwayIds().isEmpty()) return Optional.empty();
        return Optional.of(templates.pathwayInboxPanel(
                "/received", inbox.count(receiver, InboxReader.NEW), inbox.count(receiver, InboxReader.WAITING)));
    }

    private Receiver.Contact elsewhere(Receiver.Contact all, Caller.SignedIn caller) {
        if (all.pathwayIds().isEmpty()) return all;
        var own = new HashSet<>(members.organisationsOf(caller.accountId()).stream()
                .map(Organisation::id)
                .toList());
        return new Receiver.Contact(pathways.of(all).stream()
                .filter(pathway -> !own.contains(pathway.organisationId()))
                .map(Pathway::id)
                .collect(java.util.stream.Collectors.toSet()));
    }
}
