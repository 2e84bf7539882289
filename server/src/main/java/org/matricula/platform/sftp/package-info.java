/** Files brought to a folder on somebody else's server, over SFTP. */
@NamedInterface("sftp")
@NullMarked
package org.matricula.platform.sftp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
