package org.matricula.coaching.conversation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written and called. Erased after the consents, whose withdrawal ends what still waits. */
@Component("coachingMessagesData")
@Order(MessagesData.BELOW_CONSENTS)
class MessagesData implements PersonalData {

    static final int BELOW_CONSENTS = 110;

    record Held(List<Message> messages, List<Call> calls) {}

    private final MessageStore messages;
    private final CallStore calls;
    private final DispatchStore dispatches;
    private final TemplateStore templates;
    private final JdbcClient jdbc;

    MessagesData(
            MessageStore messages,
            CallStore calls,
            DispatchStore dispatches,
            TemplateStore templates,
            JdbcClient jdbc) {
        this.messages = messages;
        this.calls = calls;
        this.dispatches = dispatches;
        this.templates = templates;
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "coachingMessages";
    }

    @Override
    public Held export(Person person) {
        return new Held(messages.all(person), calls.all(person));
    }

    @Override
    public void erase(Person person) {
        messages.erase(person);
        calls.erase(person);
        dispatches.erase(person);
        person.learnerIds().forEach(this::eraseCoach);
    }

    private void eraseCoach(UUID coachId) {
        templates.removeOf(coachId);
        jdbc.sql("delete from coaching_calendar where coach_id = :coach")
                .param("coach", coachId)
                .update();
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "coaching_message.body",
                "what a learner and the coach wrote to each other; hidden from coaches as soon as the learner withdraws;"
                        + " until the account is closed, at the latest a year after coaching ended",
                "coaching_call.about, note",
                "calls between a learner and the coach, and what came of them; as messages",
                "coaching_dispatch, coaching_unclear_text",
                "which texts and mails told a learner of what, and that a text came from a number that several learners share;"
                        + " ids and times; the first for 90 days, both removed when the account is closed",
                "coaching_template.body",
                "what a coach keeps to write again; a coach's own are removed when the coach's account is closed",
                "mail.calendar",
                "the entry for a calendar that a mail carries; as long as the mail");
    }
}
