package org.matricula.credential.recipient.web;

import static org.matricula.platform.text.Text.t;

import java.util.ArrayList;
import java.util.List;
import org.matricula.platform.Invalid;

/** What is wrong with awards by hand, in the words of the form. */
final class AwardWords {

    private AwardWords() {}

    /** What is wrong with one of several names it; what is wrong with what they have in common is said once. */
    static Invalid of(Invalid invalid, AwardForm form) {
        var fields = new ArrayList<Invalid.Field>();
        for (var field : invalid.fields()) {
            var dot = field.field().indexOf('.');
            if (dot < 0) fields.add(whole(field));
            else add(fields, field, Integer.parseInt(field.field().substring(0, dot)), form, dot);
        }
        return new Invalid(fields);
    }

    private static Invalid.Field whole(Invalid.Field field) {
        var name = field.field().equals("awards") ? "recipients" : field.field();
        return new Invalid.Field(name, field.key(), field.arguments());
    }

    private static void add(List<Invalid.Field> fields, Invalid.Field field, int place, AwardForm form, int dot) {
        var name = field.field().substring(dot + 1);
        if (name.equals("email") || name.equals("externalId")) {
            var sentence = t(field.key(), field.arguments().toArray());
            var recipient = form.awards().get(place).recipient();
            fields.add(new Invalid.Field(
                    "recipients", "credential.recipient.hand.one-wrong", List.of(recipient, sentence)));
        } else if (place == 0) {
            fields.add(new Invalid.Field(name, field.key(), field.arguments()));
        }
    }
}
