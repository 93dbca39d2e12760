package org.servanda.tournaments.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ChildTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void a_program_that_is_ended_while_it_starts_leaves_no_file_in_memory() throws IOException {
    Child child =
        Child.start(new ChildCommand(List.of("/bin/sleep", "60"), Path.of("/"), Map.of()));
    String memory = child.memory();
    assertThat(memory).isNotNull();
    assertThat(Path.of(memory)).exists();
    child.close();
    assertThat(Path.of(memory)).doesNotExist();
    child.release();
  }
}
