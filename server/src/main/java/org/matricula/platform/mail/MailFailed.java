package org.matricula.platform.mail;

import java.util.UUID;

/** A mail didn't arrive: its address gets none, the server wouldn't take it, or it came back. */
public record MailFailed(UUID mailId) {}
