package org.servanda.tournaments.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a file that cannot be used, whatever the system says of it. */
class UserFilesTest {
  @TempDir private Path folder;

  private static String unreadable(IOException e) {
    return String.valueOf(UserFiles.unreadable(Path.of("mine.yaml"), e).getMessage());
  }

  @Test
  void the_systems_reason_is_told_in_words() {
    assertThat(unreadable(new AccessDeniedException("secret")))
        .isEqualTo("'mine.yaml' cannot be read: permission denied for 'secret'");
    assertThat(unreadable(new FileAlreadyExistsException("odd")))
        .isEqualTo("'mine.yaml' cannot be read: 'odd' is a file, not a folder");
    assertThat(unreadable(new NoSuchFileException("gone")))
        .isEqualTo("'mine.yaml' cannot be read: nothing can be created there");
    assertThat(unreadable(new FileSystemException("x", null, "Disk quota exceeded")))
        .isEqualTo("'mine.yaml' cannot be read: disk quota exceeded");
    assertThat(unreadable(new FileSystemException("x")))
        .isEqualTo("'mine.yaml' cannot be read: FileSystemException");
    assertThat(unreadable(new IOException("No space left on device")))
        .isEqualTo("'mine.yaml' cannot be read: no space left on device");
  }

  @Test
  void a_file_where_a_folder_should_be_is_named_when_nothing_can_be_written() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));
    Path below = file.resolve("a/b.txt");
    assertThat(UserFiles.unwritable(below, new NoSuchFileException("b.txt")))
        .hasMessage(
            "'"
                + below
                + "' cannot be written: '"
                + file
                + "' is a file, not a folder; choose another place with --out");
    assertThat(UserFiles.unwritable(Path.of("b.txt"), new IOException("Disk full")))
        .hasMessage("'b.txt' cannot be written: disk full; choose another place with --out");
  }

  @Test
  void what_is_written_is_there_with_the_folders_above_it_and_can_be_written_again()
      throws IOException {
    Path file = folder.resolve("a/b/c.txt");
    UserFiles.write(file, "one");
    UserFiles.write(file, "two");
    assertThat(Files.readString(file)).isEqualTo("two");
    assertThatThrownBy(() -> UserFiles.write(folder, "three"))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("it is a folder");
  }

  @Test
  void the_hint_for_what_is_missing_is_the_nearest_name_or_the_missing_folder() throws IOException {
    Files.createFile(folder.resolve("mine.yaml"));
    assertThat(UserFiles.hint(folder.resolve("mien.yaml"))).contains("'mine.yaml'");
    assertThat(UserFiles.hint(folder.resolve("quite-another"))).isEmpty();
    assertThat(UserFiles.hint(folder.resolve("no/where")))
        .isEqualTo(" There is no folder '" + folder.resolve("no") + "' either.");
    assertThat(UserFiles.hint(Path.of("/"))).isEmpty();
  }
}
