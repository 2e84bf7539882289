package org.matricula.credential.design;

import static org.matricula.platform.text.Text.t;

import java.util.List;
import java.util.regex.Pattern;

/** The standard's list of kinds (Open Badges 3.0, B.3.1 AchievementType Enumeration), and what they are called here. */
public final class AchievementType {

    public static final List<String> KNOWN = List.of(
            "Achievement",
            "ApprenticeshipCertificate",
            "Assessment",
            "Assignment",
            "AssociateDegree",
            "Award",
            "Badge",
            "BachelorDegree",
            "Certificate",
            "CertificateOfCompletion",
            "Certification",
            "CommunityService",
            "Competency",
            "Course",
            "CoCurricular",
            "Degree",
            "Diploma",
            "DoctoralDegree",
            "Fieldwork",
            "GeneralEducationDevelopment",
            "JourneymanCertificate",
            "LearningProgram",
            "License",
            "Membership",
            "MasterCertificate",
            "MasterDegree",
            "MicroCredential",
            "ProfessionalDoctorate",
            "QualityAssuranceCredential",
            "ResearchDoctorate",
            "SecondarySchoolDiploma");

    /** What others add to the list. */
    private static final Pattern EXTENSION = Pattern.compile("ext:[A-Za-z0-9_.-]{1,60}");

    private AchievementType() {}

    public static boolean isKnown(String type) {
        return KNOWN.contains(type) || EXTENSION.matcher(type).matches();
    }

    /** In the reader's language; others' additions as they are written. */
    public static String words(String type) {
        return KNOWN.contains(type) ? t("credential.achievement.type." + type) : type.replaceFirst("^ext:", "");
    }
}
