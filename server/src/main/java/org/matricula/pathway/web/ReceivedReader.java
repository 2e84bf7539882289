package org.matricula.pathway.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Application;
import org.matricula.pathway.ApplicationEvent;
import org.matricula.pathway.ApplicationMessage;
import org.matricula.pathway.Inbox;
import org.matricula.pathway.MessageTemplates;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.record.RecordSnapshots;
import org.matricula.record.ShownSnapshot;
import org.springframework.stereotype.Component;

/** Reads one received record with what belongs to it; by this it counts as opened. */
@Component
class ReceivedReader {

    private final InboxDesks desks;
    private final InboxReader lists;
    private final Inbox inbox;
    private final RecordSnapshots snapshots;
    private final ReceivedVersions versions;
    private final MessageTemplates templates;
    private final InboxNames.Directory names;

    ReceivedReader(
            InboxDesks desks,
            InboxReader lists,
            Inbox inbox,
            RecordSnapshots snapshots,
            ReceivedVersions versions,
            MessageTemplates templates,
            InboxNames.Directory names) {
        this.desks = desks;
        this.lists = lists;
        this.inbox = inbox;
        this.snapshots = snapshots;
        this.versions = versions;
        this.templates = templates;
        this.names = names;
    }

    InboxDesk desk(@Nullable String organisation) {
        return desks.of(organisation);
    }

    /** @throws NotFound if it isn't theirs */
    ReceivedPage page(InboxDesk desk, UUID id) {
        var waits = inbox.waits(inbox.get(desk.receiver(), id));
        var application = inbox.read(desk.receiver(), id, "page");
        var emptied = Inbox.isEmptied(application);
        var messages = emptied ? List.<ApplicationMessage>of() : inbox.messages(application);
        var history = inbox.history(application);
        return new ReceivedPage(
                desk,
                application,
                shown(application),
                versions.of(application),
                messages,
                history,
                lists.staff(desk),
                templates.of(application.organisationId()),
                names.of(List.of(application), people(messages, history)),
                waits,
                ReceivedForm.of(application));
    }

    /** One of several; reading it is on record as reading the application is. @throws NotFound if it isn't theirs, or not any more */
    ReceivedVersion version(InboxDesk desk, UUID id, int number) {
        var found = versions.one(inbox.get(desk.receiver(), id), number);
        inbox.read(desk.receiver(), id, "version " + number);
        return found;
    }

    /** With a template's words in one of its forms. */
    ReceivedPage page(InboxDesk desk, UUID id, UUID template, String to) {
        var page = page(desk, id);
        var words = templates
                .get(page.application().organisationId(), template)
                .filled(
                        page.application().holder(),
                        page.programme(),
                        page.pathway().title());
        var form = page.entered();
        return with(page, to.equals("decision") ? form.withMessage(words) : form.withText(words));
    }

    static ReceivedPage with(ReceivedPage page, ReceivedForm entered) {
        return new ReceivedPage(
                page.desk(),
                page.application(),
                page.shown(),
                page.versions(),
                page.messages(),
                page.history(),
                page.staff(),
                page.templates(),
                page.names(),
                page.waits(),
                entered);
    }

    private @Nullable ShownSnapshot shown(Application application) {
        var id = application.snapshotId();
        if (id == null) return null;
        try {
            return snapshots.shown(id);
        } catch (Gone erased) {
            return null;
        }
    }

    private static Stream<UUID> people(List<ApplicationMessage> messages, List<ApplicationEvent> history) {
        return Stream.concat(
                        messages.stream().map(ApplicationMessage::authorId),
                        history.stream().map(ApplicationEvent::actorId))
                .filter(Objects::nonNull);
    }
}
