package org.servanda.tournaments.live.browser;

import java.util.Map;
import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Tells the compiler which classes to replace by those of this package. */
public final class Substitutions extends SimpleSubstitutionPolicy {
  /** The package and the simple name of each; its replacement's name begins with Browser. */
  private static final Map<String, String> REPLACED =
      Map.of(
          "RangeChecks", "org.servanda.engine.model",
          "TableStore", "org.servanda.engine.match",
          "RootFormat", "org.servanda.engine.portable");

  /** Made by the compiler. */
  public Substitutions() {}

  @Override
  public void contribute(SubstitutionSink sink) {
    String own = Substitutions.class.getPackageName();
    REPLACED.forEach(
        (type, room) ->
            sink.selectClasses(named(room + "." + type))
                .simpleNamePrefix("Browser")
                .replacePackage(room, own));
  }
}
