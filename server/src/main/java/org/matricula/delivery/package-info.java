/** Going through a run: the course player and its entry gate, tests, and who grades them. */
@NullMarked
package org.matricula.delivery;

import org.jspecify.annotations.NullMarked;
