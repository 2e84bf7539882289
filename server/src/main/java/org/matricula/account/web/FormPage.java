package org.matricula.account.web;

import static org.matricula.platform.text.Text.t;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.matricula.account.TooManyTries;
import org.matricula.platform.Gone;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** A page with a form as it was filled in: what can't be done is said there. A link that is over has its own page. */
record FormPage(Function<FormErrors, JteModel> filledIn) {

    View attempt(Supplier<View> action) {
        try {
            return action.get();
        } catch (Invalid e) {
            return Page.refused(filledIn.apply(FormErrors.of(e)));
        } catch (TooManyTries e) {
            var sentence = new FormErrors(List.of(), t("account.too-many-tries"));
            return new Page(filledIn.apply(sentence), HttpStatus.TOO_MANY_REQUESTS);
        } catch (Gone e) {
            throw e;
        } catch (Refusal e) {
            return new Page(filledIn.apply(FormErrors.of(e)), HttpStatus.CONFLICT);
        }
    }
}
