package org.matricula.credential.recipient;

/** What the link in a mail leads to. {@code address} is where the mail went, empty once it was answered. */
public record MailedClaim(OwnClaim claim, boolean waiting, String address) {

    /** Enough to know it again: {@code a…@example.org}. */
    public String hint() {
        var at = address.lastIndexOf('@');
        return at < 1 ? "" : address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(at);
    }
}
