package org.matricula.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.PlatformRole;
import org.matricula.organisation.Role;

/**
 * Somebody to sign in as. All have the same password.
 *
 * @param task         the key of what there is to do as that person; null where the role says it
 * @param organisation the slug of the organisation the role is in; null for roles on the platform
 */
record DemoPerson(
        String name,
        String address,
        @Nullable String organisation,
        @Nullable Role role,
        @Nullable PlatformRole platformRole,
        @Nullable String task) {

    static final String PASSWORD = "matricula-demo";

    static final String PROVIDER = "open-university";
    static final String PARTNER = "harbour-works";
    static final String RECEIVER = "lakeside-college";

    /** One for each role, a second coach to hand over to, an employer who endorses; learners come from the data set. */
    static final List<DemoPerson> STAFF = List.of(
            on("Ngozi Adeyemi", "operator", PlatformRole.OPERATOR),
            on("Piotr Zieliński", "partnerships", PlatformRole.PARTNERSHIP_MANAGER),
            in("Margaret Whitlock", "owner", PROVIDER, Role.OWNER),
            in("Tomás Herrera", "programmes", PROVIDER, Role.PROGRAMME_MANAGER),
            in("Ingrid Solberg", "issuer", PROVIDER, Role.ISSUER),
            in("Kwame Mensah", "assessor", PROVIDER, Role.ASSESSOR),
            in("Leila Haddad", "coach", PROVIDER, Role.COACH),
            in("Ravi Menon", "coach-of-partner", PROVIDER, Role.COACH),
            in("Sam Okafor", "viewer", PROVIDER, Role.VIEWER),
            in("Yuki Tanaka", "learning-manager", PARTNER, Role.LEARNING_MANAGER),
            in("Amara Njoku", "owner-of-partner", PARTNER, Role.OWNER).with("demo.endorser"),
            in("Elin Forsberg", "learning-manager-college", RECEIVER, Role.LEARNING_MANAGER),
            in("Rosa Lindqvist", "admissions", RECEIVER, Role.ADMISSIONS));

    private static DemoPerson in(String name, String mailbox, String organisation, Role role) {
        return new DemoPerson(name, mailbox + "@example.org", organisation, role, null, null);
    }

    private static DemoPerson on(String name, String mailbox, PlatformRole role) {
        return new DemoPerson(name, mailbox + "@example.org", null, null, role, null);
    }

    private DemoPerson with(String task) {
        return new DemoPerson(name, address, organisation, role, platformRole, task);
    }
}
