/** Frameworks of skills: imported, searched while typing, and what achievements are aligned to. */
@NamedInterface("framework")
@NullMarked
package org.matricula.credential.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
