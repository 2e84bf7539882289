/** What there is to learn: courses, their runs and tests; programmes and what they require. */
@NullMarked
package org.matricula.catalogue;

import org.jspecify.annotations.NullMarked;
