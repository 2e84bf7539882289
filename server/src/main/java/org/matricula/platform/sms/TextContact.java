package org.matricula.platform.sms;

import java.util.Locale;
import java.util.Optional;

/** Who answers for the texts that a number gets. Without a bean of this, the platform does. */
public interface TextContact {

    /**
     * @param brand the name that the texts bear
     * @param reach how to reach a person: an e-mail address, a phone number, an address of a page
     */
    record Contact(String brand, String reach, Locale language) {}

    /** @param number E.164; empty if this module doesn't text it */
    Optional<Contact> of(String number);
}
