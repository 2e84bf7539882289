/** Matricula: the platform. A package per module; see {@code docs/adr/001-modular-monolith.md}. */
@NullMarked
package org.matricula;

import org.jspecify.annotations.NullMarked;
