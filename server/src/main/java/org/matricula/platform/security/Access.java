package org.matricula.platform.security;

/** Who may use a route. */
public sealed interface Access {

    /**
     * Anybody, and the page doesn't know who reads it: no session is looked up or made. Must not
     * change anything, save what a secret in its address is for: mail programs unsubscribe so (RFC 8058).
     */
    Access PUBLIC = new Public();

    /** Anybody, signed in or not; forms are guarded. */
    Access EVERYONE = new Everyone();

    /** Anybody who is signed in; the route itself shows them only what is theirs. */
    Access SIGNED_IN = new AnySignedIn();

    /** A program that signs its calls with a partner key; the route itself shows it only what is its organisation's. */
    Access PARTNER = new AnyPartner();

    /** A program to which a person allowed this, by name of the scope; the route itself shows it only what is that person's. */
    static Access allowed(String scope) {
        return new Allowed(scope);
    }

    /** Whoever holds the permission in the organisation of the path's {@code {organisation}}, or on the platform. */
    static Access holding(Permission permission) {
        return new Holding(permission);
    }

    record Public() implements Access {}

    record Everyone() implements Access {}

    record AnySignedIn() implements Access {}

    record AnyPartner() implements Access {}

    record Allowed(String scope) implements Access {}

    record Holding(Permission permission) implements Access {}
}
