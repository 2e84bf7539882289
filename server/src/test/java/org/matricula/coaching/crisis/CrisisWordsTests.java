package org.matricula.coaching.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What raises a crisis, and what doesn't, by the words that come with Matricula. */
class CrisisWordsTests {

    private final CrisisWords words = new CrisisWords(DefaultWords.LANGUAGES.stream()
            .flatMap(language -> DefaultWords.in(language).stream())
            .toList());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to die",
                "i WANT to DIE!!!",
                "i just want to fucking die",
                "I wanna die",
                "I don't want to live anymore",
                "I don’t want to live",
                "i dont wanna live",
                "sometimes I think about suicide",
                "I'm suicidal",
                "feeling suicidall again",
                "thinking of sucide",
                "I am going to kill myself tonight",
                "gonna killlll myself",
                "I could kill my self",
                "I'll end my life",
                "I want to end my stupid life",
                "end\nit\nall",
                "everyone would be better off without me",
                "There is no reason to live.",
                "I took an overdose",
                "I cut myself again",
                "self-harm",
                "self\u200b-harm",
                "ｋｉｌｌ ｍｙｓｅｌｆ",
                "My boyfriend beats me",
                "he hits me",
                "I'm scared for my life",
                "I was raped",
                "I'm not suicidal, don't worry",
                "gonna kms",
                "Quiero morir",
                "me quiero MORIR",
                "ya no quiero vivir",
                "no quiero vivir más",
                "Pienso en el suicidio",
                "voy a suicidarme",
                "quiero quitarme la vida",
                "quiero hacerme daño",
                "quiero hacerme danno",
                "mi marido me pega",
                "ojalá estuviera muerta",
                "ya no puedo más",
                "Estoy mejor muerto",
            })
    void raisesACrisis(String text) {
        assertThat(words.in(text)).as(text).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "👍",
                "I'm dying to start the next course",
                "this deadline is killing me",
                "I have time to kill before class",
                "I could kill for a coffee",
                "that dress is to die for",
                "I'm dead tired",
                "dead line is Friday",
                "the battery died",
                "I nearly died laughing",
                "How do I kill a process in Linux?",
                "take my exam on Monday",
                "end my subscription",
                "I want to diet",
                "I want to find a job",
                "a skill myself and others have",
                "I ran 10 kms today",
                "cut the introduction, myself I like it",
                "I need help with exercise 3",
                "help",
                "my life as a student",
                "The die is cast",
                "want to discuss the dieback of trees",
                "me muero de hambre",
                "me mata tanto trabajo",
                "me corto el pelo mañana",
                "me pega bien este color",
                "quiero morder una manzana",
                "no puedo más tarde, ¿mañana?",
                "voy a matar el tiempo",
                "El curso de biología: la vida y la muerte",
                "quiero vivir en Madrid",
            })
    void raisesNone(String text) {
        assertThat(words.in(text)).as(text).isEmpty();
    }

    @Test
    void everyDefaultPhraseIsFoundAsItIsWritten() {
        for (var language : DefaultWords.LANGUAGES) {
            assertThat(DefaultWords.in(language)).hasSizeGreaterThan(50);
            for (var phrase : DefaultWords.in(language)) {
                assertThat(words.in("Hi. " + phrase.replace("* ", "") + ", I think"))
                        .as(phrase)
                        .isPresent();
            }
        }
    }

    @Test
    void aProvidersOwnWordsAreWordsAndNoPatterns() {
        var own = new CrisisWords(List.of("code (red)", "a.b"));

        assertThat(own.in("this is Code Red!")).contains("code red");
        assertThat(own.in("axb")).isEmpty();
        assertThat(new CrisisWords(List.of()).in("suicide")).isEmpty();
    }

    @Test
    void aStarInWhatALearnerWritesIsNoWord() {
        assertThat(words.in("I want to * die")).isPresent();
        assertThat(words.in("***")).isEmpty();
    }
}
