package org.matricula.coaching.conversation;

import org.matricula.platform.sms.Purpose;
import org.matricula.platform.sms.Text;
import org.matricula.platform.sms.TextPermission;
import org.springframework.stereotype.Component;

/** At the gateway: forbids what ended, and what is for a learner who said no though others with the same phone say yes. */
@Component
class DispatchPermission implements TextPermission {

    private final DispatchStore store;

    DispatchPermission(DispatchStore store) {
        this.store = store;
    }

    /** Which numbers may be texted at all is for the consents to say. */
    @Override
    public boolean allowed(String number, Purpose purpose) {
        return false;
    }

    @Override
    public boolean forbids(Text text) {
        return store.isForbidden(text.id(), text.to());
    }
}
