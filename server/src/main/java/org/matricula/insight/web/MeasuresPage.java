package org.matricula.insight.web;

import org.matricula.insight.Baseline;
import org.matricula.insight.ProgrammeMeasures;
import org.matricula.organisation.Organisation;
import org.matricula.platform.web.FormErrors;

/**
 * What the page of a programme's measures says.
 *
 * @param setsBaseline whether the reader may change it
 * @param entered      the baseline as it stands in its form
 */
public record MeasuresPage(ProgrammeMeasures measures, boolean setsBaseline, Entered entered, FormErrors errors) {

    /** As typed. */
    public record Entered(String atSix, String atNine) {

        static Entered of(Baseline baseline) {
            return new Entered(
                    baseline.atSix().stripTrailingZeros().toPlainString(),
                    baseline.atNine().stripTrailingZeros().toPlainString());
        }
    }

    static MeasuresPage of(ProgrammeMeasures measures, boolean setsBaseline) {
        return new MeasuresPage(measures, setsBaseline, Entered.of(measures.baseline()), FormErrors.NONE);
    }

    public String desk() {
        return desk(measures.provider(), measures.programme().slug());
    }

    public String path() {
        return path(measures.provider(), measures.programme().slug());
    }

    public String path(ProgrammeMeasures.OneWay way) {
        return path() + "/" + way.way().pathwayId();
    }

    static String path(Organisation provider, String programme) {
        return desk(provider, programme) + "/measures";
    }

    private static String desk(Organisation provider, String programme) {
        return provider.path() + "/programmes/" + programme;
    }
}
