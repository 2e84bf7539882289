package org.matricula.credential;

import org.matricula.platform.Person;

/** Somebody had credentials written anew with the name they bear now. Told in the same transaction. */
public record HolderRenamed(Person person, String former, String name) {}
