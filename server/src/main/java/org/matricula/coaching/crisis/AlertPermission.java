package org.matricula.coaching.crisis;

import org.matricula.platform.sms.Purpose;
import org.matricula.platform.sms.TextPermission;
import org.springframework.stereotype.Component;

/** Alerts go to the numbers of crisis contacts and to no others; a learner is never texted by one. */
@Component
class AlertPermission implements TextPermission {

    private final SettingsStore settings;

    AlertPermission(SettingsStore settings) {
        this.settings = settings;
    }

    @Override
    public boolean allowed(String number, Purpose purpose) {
        return purpose == Purpose.ALERT && settings.isContactNumber(number);
    }
}
