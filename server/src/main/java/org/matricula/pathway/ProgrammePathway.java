package org.matricula.pathway;

import org.matricula.organisation.Organisation;

/** A pathway of a programme as anybody may see it. */
public record ProgrammePathway(Pathway pathway, Organisation institution, Minimum minimum, boolean open) {}
