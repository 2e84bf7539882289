package org.matricula.platform.mail;

import java.util.UUID;

/** A mail was given up: its address gets none, or the server wouldn't take it. */
public record MailFailed(UUID mailId) {}
