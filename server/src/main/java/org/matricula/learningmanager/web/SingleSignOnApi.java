package org.matricula.learningmanager.web;

import java.util.List;
import org.matricula.learningmanager.PartnershipContacts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether learners can join by single sign-on, for programs. */
@RestController
class SingleSignOnApi {

    record Contact(String name, String address) {}

    /** {@code available} is false for everybody as yet; {@code contacts} are whom to ask. */
    record SingleSignOn(boolean available, List<Contact> contacts) {}

    private final Desks desks;
    private final PartnershipContacts contacts;

    SingleSignOnApi(Desks desks, PartnershipContacts contacts) {
        this.desks = desks;
        this.contacts = contacts;
    }

    @GetMapping("/api/v1/organisations/{organisation}/learning-manager/single-sign-on")
    SingleSignOn show(@PathVariable String organisation) {
        var own = desks.of(organisation, Tab.SETTINGS).organisation();
        return new SingleSignOn(
                false,
                contacts.of(own.id()).stream()
                        .map(one -> new Contact(one.name(), one.primaryAddress()))
                        .toList());
    }
}
