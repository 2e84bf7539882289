/** How achievements are designed: badge pictures, drafts and versions of what they say, and what others think of a draft. */
@NamedInterface("design")
@NullMarked
package org.matricula.credential.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
