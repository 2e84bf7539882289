package org.matricula.platform.sms;

import static org.matricula.platform.text.Text.t;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.matricula.platform.Ids;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.sms.TextContact.Contact;
import org.matricula.platform.text.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the gateway answers by itself, in the name of whoever texts this number. */
@Component
final class KeywordAnswers {

    private static final Duration PERIOD = Duration.ofHours(1);

    /** Two robots that answer each other end here. */
    private static final int MOST = 3;

    private final ObjectProvider<TextContact> contacts;
    private final PublicUrl publicUrl;
    private final TextStore store;
    private final Clock clock;

    KeywordAnswers(ObjectProvider<TextContact> contacts, PublicUrl publicUrl, TextStore store, Clock clock) {
        this.contacts = contacts;
        this.publicUrl = publicUrl;
        this.store = store;
        this.clock = clock;
    }

    /** The one text that may follow a STOP: that it was understood, and how to change one's mind. */
    void stopped(String number) {
        answer(number, "platform.texts.answer.stopped");
    }

    void help(String number) {
        answer(number, "platform.texts.answer.help");
    }

    private void answer(String number, String key) {
        var now = clock.instant();
        if (!Text.isNumber(number) || store.answersSince(number, now.minus(PERIOD)) >= MOST) return;
        var contact = contact(number);
        var body = t(contact.language(), ZoneOffset.UTC, key, contact.brand(), contact.reach());
        store.add(new Text(Ids.next(), number, contact.brand(), body, Purpose.ANSWER), null, now);
    }

    private Contact contact(String number) {
        return contacts.orderedStream()
                .flatMap(each -> each.of(number).stream())
                .findFirst()
                .orElseGet(() -> new Contact("Matricula", publicUrl.value(), defaultLanguage()));
    }

    private static Locale defaultLanguage() {
        return Messages.DEFAULT;
    }
}
