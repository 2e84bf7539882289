/** Benchmarks of the whole system and of its parts, each beside the peer it is measured against. */
@NullMarked
package org.matricula.bench;

import org.jspecify.annotations.NullMarked;
