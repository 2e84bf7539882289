/** Pages and JSON about what was imported and kept as it came. */
@NullMarked
package org.matricula.dataimport.web;

import org.jspecify.annotations.NullMarked;
