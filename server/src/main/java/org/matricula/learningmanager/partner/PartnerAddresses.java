package org.matricula.learningmanager.partner;

import java.util.UUID;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;

/** Where things of the Partner API stand, from outside. */
@Component
class PartnerAddresses {

    static final String ROOT = "/partners";

    private final PublicUrl publicUrl;

    PartnerAddresses(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    Reference run(UUID id) {
        return reference("course_runs", id);
    }

    Reference course(UUID id) {
        return reference("courses", id);
    }

    Reference membership(UUID id) {
        return reference("organisation_memberships", id);
    }

    /** What a learner opens to take a membership that waits. */
    String invitation(String token) {
        return publicUrl.of("/memberships/" + token);
    }

    private Reference reference(String kind, UUID id) {
        return new Reference(id, publicUrl.of(ROOT + "/" + kind + "/" + id));
    }
}
