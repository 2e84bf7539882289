package org.matricula.demo;

import java.math.BigDecimal;
import java.util.List;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.Pathway.Offer;

/**
 * A pathway of the demonstration.
 *
 * @param institution the slug of an organisation that works here, or the name of one that doesn't
 * @param unit        what credit is counted in; empty for other offers
 * @param months      until its last day; 0 if there is none
 * @param closed      whether it was closed since
 */
record DemoOffer(
        String institution,
        String title,
        Offer offer,
        String unit,
        String summary,
        Minimum minimum,
        int months,
        boolean closed) {

    private static final String NORTHFIELD = "Northfield University";
    private static final String KESTREL = "Kestrel Institute of Technology";
    private static final String PUERTO = "Universidad del Puerto";
    private static final String BAIE = "Université de la Baie";
    private static final String OSTSEE = "Ostsee-Hochschule";
    private static final Minimum ANY = new Minimum.AnyRecord();

    /** Fifteen for one programme: two closed, one that needs completion, the others for all kinds of records. */
    static final List<DemoOffer> ALL = List.of(
            credit(
                    DemoPerson.RECEIVER,
                    "BSc Education Studies: credit for two modules",
                    "ECTS credits",
                    "Up to 20 ECTS credits towards the first year.",
                    met(2),
                    4),
            credit(
                    DemoPerson.RECEIVER,
                    "Certificate in Social Research: 10 credits",
                    "ECTS credits",
                    "Ten of thirty credits, and one course less to take.",
                    ANY,
                    0),
            new DemoOffer(
                    DemoPerson.RECEIVER,
                    "MA Learning and Technology: a place",
                    Offer.PLACE,
                    "",
                    "A place in the next intake, without an entrance examination.",
                    new Minimum.Completed(),
                    6,
                    false),
            exemption(
                    DemoPerson.RECEIVER,
                    "Exemption from the study skills course",
                    "You begin in the second term of the access programme.",
                    ANY,
                    0),
            credit(
                    NORTHFIELD,
                    "BSc Computing, first year: 15 credits",
                    "UK credits",
                    "Fifteen credits for good marks in two modules.",
                    marked(2, 60),
                    3),
            credit(
                    NORTHFIELD,
                    "BA Social Sciences: 30 credits",
                    "UK credits",
                    "Half of the first year's optional modules.",
                    met(3),
                    3),
            exemption(
                            NORTHFIELD,
                            "Foundation year: exemption from one term",
                            "One term less in the foundation year.",
                            ANY,
                            1)
                    .andClosed(),
            credit(
                    KESTREL,
                    "Higher National Diploma in Engineering: 20 credits",
                    "UK credits",
                    "Twenty credits for one module passed well.",
                    marked(1, 70),
                    5),
            new DemoOffer(
                    KESTREL,
                    "Evening degree in Technology: a place",
                    Offer.PLACE,
                    "",
                    "A place in the evening degree, two evenings a week.",
                    met(2),
                    2,
                    false),
            credit(
                    PUERTO,
                    "Grado en Educación: 12 créditos",
                    "créditos ECTS",
                    "Twelve ECTS credits of the elective part.",
                    met(2),
                    7),
            new DemoOffer(
                    PUERTO,
                    "Diploma de Extensión Universitaria: plaza",
                    Offer.PLACE,
                    "",
                    "A place in the spring course.",
                    ANY,
                    1,
                    true),
            exemption(
                    BAIE,
                    "Licence Sciences de l’éducation: dispense de deux enseignements",
                    "Two courses less in the second year.",
                    marked(2, 75),
                    4),
            credit(
                    OSTSEE,
                    "B.A. Bildungswissenschaft: 10 Leistungspunkte",
                    "Leistungspunkte",
                    "Ten credits of the module on teaching with media.",
                    met(4),
                    8),
            credit(
                    DemoPerson.PROVIDER,
                    "Open degree: 60 credits counted in advance",
                    "UK credits",
                    "Two modules count towards an open degree.",
                    met(2),
                    0),
            new DemoOffer(
                    DemoPerson.PARTNER,
                    "Traineeship in logistics: an interview",
                    Offer.PLACE,
                    "",
                    "An interview for one of six traineeships, whatever you studied.",
                    ANY,
                    2,
                    false));

    /** Whether the institution works here and publishes it itself. */
    boolean isOwn() {
        return List.of(DemoPerson.RECEIVER, DemoPerson.PROVIDER, DemoPerson.PARTNER)
                .contains(institution);
    }

    private DemoOffer andClosed() {
        return new DemoOffer(institution, title, offer, unit, summary, minimum, months, true);
    }

    private static DemoOffer credit(
            String institution, String title, String unit, String summary, Minimum minimum, int months) {
        return new DemoOffer(institution, title, Offer.CREDIT, unit, summary, minimum, months, false);
    }

    private static DemoOffer exemption(String institution, String title, String summary, Minimum minimum, int months) {
        return new DemoOffer(institution, title, Offer.EXEMPTION, "", summary, minimum, months, false);
    }

    private static Minimum met(int requirements) {
        return new Minimum.Requirements(requirements);
    }

    private static Minimum marked(int requirements, int percentage) {
        return new Minimum.Grades(requirements, BigDecimal.valueOf(percentage));
    }
}
