package io.github.boundwise.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.boundwise.project.UsageException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FixCommandTest {

  @Test
  void refusesLevelsAndRulesThatDoNotExist() {
    FixCommand level = CommandLine.populateCommand(new FixCommand(), "--prove", "test", ".");
    assertThatThrownBy(level::call)
        .isInstanceOf(UsageException.class)
        .hasMessage("no proof level 'test'; there are parse, compile, analyse");
    FixCommand rule = CommandLine.populateCommand(new FixCommand(), "--rule", "lost-updates", ".");
    assertThatThrownBy(rule::call)
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("no rule 'lost-updates'");
  }
}
