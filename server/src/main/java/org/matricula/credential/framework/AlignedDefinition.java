package org.matricula.credential.framework;

import org.matricula.credential.Definition;
import org.matricula.credential.DefinitionPart;
import org.springframework.stereotype.Component;

/** Puts the skills of an achievement into its signed documents. */
@Component
final class AlignedDefinition implements DefinitionPart {

    private final Alignments alignments;

    AlignedDefinition(Alignments alignments) {
        this.alignments = alignments;
    }

    @Override
    public Definition added(Definition definition) {
        return definition.withAlignments(alignments.of(definition.achievement().id()));
    }
}
