package org.matricula.credential.framework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One skill or standard of a framework.
 *
 * @param key      its name for programs, unique within the framework
 * @param code     its code for people, as its keeper writes it
 * @param broader  the name of the skill it belongs to
 * @param position its place in the file, from 0
 * @param retired  whether it is gone from the framework
 */
public record Skill(
        UUID id,
        UUID frameworkId,
        String framework,
        String key,
        String name,
        @Nullable String code,
        String url,
        String description,
        @Nullable String broader,
        int position,
        boolean retired) {}
