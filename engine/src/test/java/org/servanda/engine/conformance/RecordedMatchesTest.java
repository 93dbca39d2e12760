package org.servanda.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/**
 * Matches in random situations give the results, the events and the views that they gave when they
 * were recorded, to the last bit. {@code -Dservanda.golden=write} records them anew: only where the
 * model is changed on purpose.
 */
class RecordedMatchesTest {
  private static final int MATCHES = 60;

  /** What views tell beyond what they told when the matches were recorded. */
  private static final Set<String> ADDED_SINCE =
      Set.of("lastTalks", "lastEnding", "apparentPayoff");

  private static final String FILE = "recorded-matches.txt";

  /** A strategy whose leaders write down everything they are shown. */
  private record Watched(Strategy inner, StringBuilder seen) implements Strategy {
    @Override
    public String id() {
      return inner.id();
    }

    @Override
    public Leader appoint(Brief brief) {
      return new Watcher(inner.appoint(brief), brief, seen);
    }
  }

  private record Watcher(Leader inner, Brief brief, StringBuilder seen) implements Leader {
    @Override
    public boolean comesToTable(Situation situation) {
      see(Situation.class, situation);
      return inner.comesToTable(situation);
    }

    @Override
    public Move negotiate(Talks talks) {
      see(Talks.class, talks);
      value(talks, talks.offer());
      return inner.negotiate(talks);
    }

    @Override
    public Conduct conduct(Accord accord) {
      see(Accord.class, accord);
      value(accord, accord.inForce());
      return inner.conduct(accord);
    }

    @Override
    public Statement speak(Situation situation) {
      see(Situation.class, situation);
      return inner.speak(situation);
    }

    private void value(Situation situation, @Nullable Outcome outcome) {
      if (outcome != null) {
        seen.append(situation.gain(outcome)).append(' ');
        seen.append(situation.otherGain(outcome)).append(' ');
        seen.append(situation.ratification(outcome)).append(' ');
      }
    }

    /** Everything a view says of itself, in the order of names. */
    private void see(Class<?> type, Object view) {
      Method[] methods = type.getMethods();
      Arrays.sort(methods, Comparator.comparing(Method::getName));
      for (Method method : methods) {
        boolean recorded = !ADDED_SINCE.contains(method.getName());
        if (method.getParameterCount() == 0 && !method.isDefault() && recorded) {
          try {
            Object value = method.invoke(view);
            if (value instanceof PublicRecord) {
              see(PublicRecord.class, value);
            } else {
              seen.append(method.getName()).append(value).append(' ');
            }
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
  }

  private static String recorded(int seed) throws NoSuchAlgorithmException {
    StringBuilder text = new StringBuilder();
    MatchResult result =
        Match.of(
                new PreparedScenario(RandomScenarios.scenario(seed)),
                new Watched(new ErraticPartner(seed), text),
                new Watched(new ErraticPartner(seed / 4), text))
            .chance(RandomScenarios.chance(seed))
            .prior(RandomScenarios.past(seed))
            .listener(event -> text.append(event).append('\n'))
            .play();
    text.append(result);
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(asRecorded(text.toString()).getBytes(StandardCharsets.UTF_8));
    return seed + " " + result.durability() + " " + HexFormat.of().formatHex(hash, 0, 8);
  }

  /** The recording is from before results told these; where they are off nothing else changes. */
  private static String asRecorded(String text) {
    return text.replace(", opposition=null", "")
        .replace(", tenures=[]", "")
        .replaceAll(", exposureA=[^,]*, exposureB=[^,\\]]*", "")
        .replace(", moves=null", "");
  }

  @Test
  void matches_are_what_they_were_when_they_were_recorded() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int seed = 0; seed < MATCHES; seed++) {
      lines.add(recorded(seed));
    }
    if (System.getProperty("servanda.golden", "").equals("write")) {
      Files.write(Path.of("src/test/resources/org/servanda/engine/conformance", FILE), lines);
    }
    assertThat(lines).isEqualTo(golden());
  }

  private static List<String> golden() throws IOException {
    if (System.getProperty("servanda.golden", "").equals("write")) {
      return Files.readAllLines(
          Path.of("src/test/resources/org/servanda/engine/conformance", FILE));
    }
    try (InputStream in = RecordedMatchesTest.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }
}
