/** The calls of a coaching partner's programs. */
@NullMarked
package org.matricula.coaching.partner.web;

import org.jspecify.annotations.NullMarked;
