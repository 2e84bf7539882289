package org.matricula.progress;

import java.util.List;

/** What a person achieved, revoked certificates too, the latest of each kind first. @param grades one per attempt */
public record Achieved(
        List<CourseCertificate> certificates, List<ProgrammeCertificate> programmeCertificates, List<Grade> grades) {}
