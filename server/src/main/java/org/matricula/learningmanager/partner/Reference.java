package org.matricula.learningmanager.partner;

import java.util.UUID;

/** Something else of the Partner API, and where it stands. */
record Reference(UUID uuid, String href) {}
