package org.matricula.platform;

/** There is nothing at this address, or nothing that this caller may know of: status 404. */
public final class NotFound extends RuntimeException {

    private final String key;

    public NotFound() {
        this("platform.error.404");
    }

    /** {@code key} names a sentence that says more than that. */
    public NotFound(String key) {
        super("Not found: " + key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
