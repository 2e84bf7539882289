/** What a run teaches: weeks of activities of steps, drafted and published. */
@NamedInterface("content")
@NullMarked
package org.matricula.catalogue.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
