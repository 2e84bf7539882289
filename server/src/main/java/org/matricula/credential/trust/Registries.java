package org.matricula.credential.trust;

import java.util.List;
import org.matricula.platform.MatriculaProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The registries that the operator chose, as the file said at the start. */
@Component
class Registries {

    private final List<Registry> all;

    @Autowired
    Registries(MatriculaProperties properties) {
        this(RegistryFile.read(properties.data()));
    }

    Registries(List<Registry> all) {
        this.all = List.copyOf(all);
    }

    List<Registry> all() {
        return all;
    }
}
