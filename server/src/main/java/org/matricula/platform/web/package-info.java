/** Pages: the shell around them, errors, forms, assets. */
@NamedInterface("web")
@NullMarked
package org.matricula.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
