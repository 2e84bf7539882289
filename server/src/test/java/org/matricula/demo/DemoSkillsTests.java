package org.matricula.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.matricula.credential.framework.Skill;
import org.matricula.credential.framework.SkillSearch;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class DemoSkillsTests {

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    DemoSkills demo;

    @Autowired
    SkillSearch search;

    @Test
    void everySkillLeadsToAPageOfItsOwnThatIsThere() {
        var provider = passedCourse.by(1).provider().id();

        demo.add(provider);

        var addresses = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> search.search(provider, null, "ST" + number).getFirst())
                .map(Skill::url)
                .toList();
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .allSatisfy(address -> assertThat(URI.create(address).getHost()).doesNotEndWith("example.org"));
    }
}
