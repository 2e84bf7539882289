/** Who may do what: routes, permissions, throttles. */
@NamedInterface("security")
@NullMarked
package org.matricula.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
