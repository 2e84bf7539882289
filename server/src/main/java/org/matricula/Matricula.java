package org.matricula;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The platform: a Spring application, and the command line that starts it on a database. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Matricula {

    static void main(String[] args) {
        System.exit(new Launch(System.out, System.err).carryOut(List.of(args)));
    }
}
