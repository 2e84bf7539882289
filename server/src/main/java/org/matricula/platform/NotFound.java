package org.matricula.platform;

/** There is nothing at this address, or nothing that this caller may know of: status 404. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("Not found");
    }
}
