package org.matricula.pathway;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An institution's templates for messages to learners; no two have the same title. */
@Service
public class MessageTemplates {

    private final JdbcClient jdbc;
    private final Audit audit;

    MessageTemplates(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** By title. */
    public List<MessageTemplate> of(UUID organisationId) {
        return jdbc.sql("""
                        select id, title, text, version from application_template
                         where organisation_id = :organisation order by title, id""")
                .param("organisation", organisationId)
                .query(Rows.of(MessageTemplate.class))
                .list();
    }

    /** @throws NotFound if this institution has none with this id */
    public MessageTemplate get(UUID organisationId, UUID id) {
        return of(organisationId).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws Invalid naming {@code title} or {@code text} */
    @Transactional
    public MessageTemplate add(UUID organisationId, String title, String text) {
        var template =
                new MessageTemplate(Ids.next(), checkedTitle(title), ApplicationMessages.checked(text, "text"), 1);
        save(organisationId, template, """
                insert into application_template (id, organisation_id, title, text, version)
                values (:id, :organisation, :title, :text, :version)""");
        note(organisationId, "application-template.added", template.id());
        return template;
    }

    /**
     * @param version what the editor saw
     * @throws NotFound
     * @throws Invalid as {@link #add}
     * @throws Refusal if somebody else has changed it since
     */
    @Transactional
    public void change(UUID organisationId, UUID id, int version, String title, String text) {
        var template = new MessageTemplate(
                get(organisationId, id).id(),
                checkedTitle(title),
                ApplicationMessages.checked(text, "text"),
                version + 1);
        var changed = save(organisationId, template, """
                update application_template set title = :title, text = :text, version = :version
                 where id = :id and organisation_id = :organisation and version = :version - 1""");
        if (changed == 0) throw new Refusal("pathway.manage.outdated");
        note(organisationId, "application-template.changed", id);
    }

    /** @throws NotFound */
    @Transactional
    public void remove(UUID organisationId, UUID id) {
        var removed = jdbc.sql("delete from application_template where id = :id and organisation_id = :organisation")
                .param("id", id)
                .param("organisation", organisationId)
                .update();
        if (removed == 0) throw new NotFound();
        note(organisationId, "application-template.removed", id);
    }

    private int save(UUID organisationId, MessageTemplate template, String sql) {
        try {
            return jdbc.sql(sql)
                    .param("id", template.id())
                    .param("organisation", organisationId)
                    .param("title", template.title())
                    .param("text", template.text())
                    .param("version", template.version())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Invalid.field("title", "pathway.template.taken", template.title());
        }
    }

    private static String checkedTitle(String title) {
        var clean = title.strip();
        new Invalid.Collector()
                .check(!clean.isEmpty(), "title", "pathway.template.untitled")
                .check(
                        clean.length() <= MessageTemplate.LONGEST_TITLE,
                        "title",
                        "pathway.template.title-long",
                        MessageTemplate.LONGEST_TITLE)
                .orThrow();
        return clean;
    }

    private void note(UUID organisationId, String action, UUID id) {
        audit.record(organisationId, action, "application-template", id, Map.of());
    }
}
