package org.matricula.platform;

import java.util.List;

/** Something to tell whoever starts the server at a terminal, once it serves. */
public interface StartupNotice {

    List<String> lines();
}
