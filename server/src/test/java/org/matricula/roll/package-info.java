@NullMarked
package org.matricula.roll;

import org.jspecify.annotations.NullMarked;
