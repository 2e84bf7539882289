package org.matricula;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform. */
@SpringBootApplication
public class Matricula {

    static void main(String[] args) {
        SpringApplication.run(Matricula.class, args);
    }
}
