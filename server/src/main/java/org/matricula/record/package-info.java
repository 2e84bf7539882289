/** Programme records: what a learner has earned towards a programme, and links that show it to others. */
@NullMarked
package org.matricula.record;

import org.jspecify.annotations.NullMarked;
