/** What every module stands on: ids, clock, settings, sealing, audit, and the ports through which higher modules answer lower ones. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.matricula.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
