/** What people read: message catalogues, dates in the reader's zone, Markdown. */
@NamedInterface("text")
@NullMarked
package org.matricula.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
