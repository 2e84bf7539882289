package org.matricula.organisation.web;

/** An organisation one works in, as one's home shows it. {@code roles} is a list in words: "owner and issuer". */
public record Workplace(String name, String path, String roles) {}
