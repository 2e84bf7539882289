package org.matricula.pathway;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Members;
import org.matricula.pathway.ApplicationMessage.WrittenBy;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learner records that institutions receive: found, read, given to somebody, noted about (*Programme records*, 4 and 6). */
@Service
public class Inbox {

    /** Characters. */
    static final int LONGEST_REFERENCE = 80;

    private final InboxTable table;
    private final ApplicationStore store;
    private final ApplicationHistory history;
    private final ApplicationMessages messages;
    private final Members members;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Inbox(
            InboxTable table,
            ApplicationStore store,
            ApplicationHistory history,
            ApplicationMessages messages,
            Members members,
            JdbcClient jdbc,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.store = store;
        this.history = history;
        this.messages = messages;
        this.members = members;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal if nobody was given the place it is asked to go on from */
    public InboxSlice page(Receiver receiver, InboxQuery query) {
        return table.page(receiver, query);
    }

    public int count(Receiver receiver, InboxQuery query) {
        return table.count(receiver, query);
    }

    /** All of them one by one, whatever page is asked for; however many there are, few are in memory. */
    @Transactional(readOnly = true)
    public void export(Receiver receiver, InboxQuery query, Consumer<Application> each) {
        table.each(receiver, query, each);
    }

    /** Those of these that are the receiver's, in no order. */
    public List<Application> these(Receiver receiver, List<UUID> ids) {
        return table.named(receiver, ids, List.of());
    }

    /** How those of these stand that are the receiver's, in no order; nobody's name is read for it. */
    public List<InboxRow> standing(Receiver receiver, List<UUID> ids) {
        var waiting = table.waiting(ids);
        return these(receiver, ids).stream()
                .map(one -> new InboxRow(one, waiting.contains(one.id())))
                .toList();
    }

    /** Without reading its record. @throws NotFound if it isn't this receiver's, or was withdrawn unopened */
    public Application get(Receiver receiver, UUID id) {
        return theirs(receiver, store.find(id).orElseThrow(NotFound::new));
    }

    /**
     * For whoever reads the record in it now: from then on it counts as opened, and each time is on record.
     *
     * @param as what is read: {@code page}, or the kind of the file
     * @throws NotFound as {@link #get}
     */
    @Transactional
    public Application read(Receiver receiver, UUID id, String as) {
        var application = lock(receiver, id);
        var opened = application.open(clock.instant());
        if (!opened.equals(application)) {
            store.change(opened);
            history.add(opened, ApplicationEvent.Kind.OPENED);
        }
        messages.readByInstitution(id);
        note(opened, "application.viewed", Map.of("as", as));
        return opened;
    }

    /** What became of it, the oldest first. */
    public List<ApplicationEvent> history(Application application) {
        return history.of(application.id());
    }

    /** Messages and notes, the oldest first. */
    public List<ApplicationMessage> messages(Application application) {
        return messages.all(application.id());
    }

    /** Whether the learner waits for the institution's word. */
    public boolean waits(Application application) {
        return !table.waiting(List.of(application.id())).isEmpty();
    }

    /** For the staff alone. @throws NotFound as {@link #get} @throws Invalid naming {@code note} */
    @Transactional
    public void addNote(Receiver receiver, UUID id, String text) {
        var application = lock(receiver, id);
        if (isEmptied(application)) throw new Refusal("pathway.application.withdrawn");
        messages.add(id, WrittenBy.STAFF_NOTE, ApplicationMessages.checked(text, "note"));
        note(application, "application.noted", Map.of());
    }

    /**
     * Gives it to somebody, and the number the institution keeps it under. A contact leaves it to whom it was given.
     *
     * @param assigneeId somebody who may decide; null for nobody; nothing from a contact
     * @throws NotFound as {@link #get} @throws Invalid naming {@code reference} or {@code assignee}
     */
    @Transactional
    public void file(Receiver receiver, UUID id, String reference, @Nullable UUID assigneeId) {
        var application = lock(receiver, id);
        var assignee = receiver instanceof Receiver.Contact ? application.assigneeId() : assigneeId;
        var clean = reference.strip();
        new Invalid.Collector()
                .check(
                        clean.length() <= LONGEST_REFERENCE && clean.chars().noneMatch(Character::isISOControl),
                        "reference",
                        "pathway.inbox.reference-long",
                        LONGEST_REFERENCE)
                .check(
                        assignee == null
                                || assignee.equals(application.assigneeId())
                                || deciders(application.organisationId()).contains(assignee),
                        "assignee",
                        "pathway.inbox.assignee-unknown")
                .orThrow();
        jdbc.sql("update application set reference = :reference, assignee_id = :assignee where id = :id")
                .param("reference", clean)
                .param("assignee", assignee, java.sql.Types.OTHER)
                .param("id", id)
                .update();
        note(application, "application.filed", assignee == null ? Map.of() : Map.of("assignee", assignee));
    }

    /** Who may decide for this institution: ids of accounts, the longest-serving first. */
    public List<UUID> deciders(UUID organisationId) {
        return members.of(organisationId).stream()
                .filter(member -> member.roles().stream()
                        .anyMatch(role -> role.permissions().contains(Permission.DECIDE_APPLICATIONS)))
                .map(member -> member.accountId())
                .toList();
    }

    /** As it stands, kept from everybody else until the end of the transaction. @throws NotFound as {@link #get} */
    Application lock(Receiver receiver, UUID id) {
        return theirs(receiver, store.lock(id));
    }

    /** Withdrawn, and answered: nothing of the learner is left with the institution. */
    public static boolean isEmptied(Application application) {
        return application.state() == Application.State.WITHDRAWN && !application.owesAnswer();
    }

    private static Application theirs(Receiver receiver, Application application) {
        var vanished = application.state() == Application.State.WITHDRAWN && application.openedAt() == null;
        if (vanished || !receiver.receives(application)) throw new NotFound();
        return application;
    }

    private void note(Application application, String action, Map<String, ?> facts) {
        var all = new java.util.HashMap<String, Object>(facts);
        all.put("application", application.id());
        audit.recordLearner(application.learnerId(), application.organisationId(), action, all);
    }
}
