package org.matricula.credential;

/** Something that signed documents say of an achievement besides its words: its picture, its skills, who endorses it. */
public interface DefinitionPart {

    /** The definition with what this part knows of its achievement. Asked once per batch of awards. */
    Definition added(Definition definition);
}
