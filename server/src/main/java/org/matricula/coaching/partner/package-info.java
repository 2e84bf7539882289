/** What a coaching partner is told, by webhook and by call, of the learners who agreed to it; and what it is asked to delete. */
@NullMarked
package org.matricula.coaching.partner;

import org.jspecify.annotations.NullMarked;
