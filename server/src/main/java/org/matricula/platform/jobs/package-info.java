/** Jobs that survive a restart. */
@NamedInterface("jobs")
@NullMarked
package org.matricula.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
