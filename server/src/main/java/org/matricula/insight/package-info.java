/** Measures: what is counted about programmes and their credit pathways, from what the owners of the facts publish. */
@NullMarked
package org.matricula.insight;

import org.jspecify.annotations.NullMarked;
