package org.servanda.engine.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CommonTables;
import org.servanda.engine.spi.ForwardingBrief;

/**
 * Records which declared parameters are read by a strategy and by the strategies and transformers
 * it is composed of. Each gets its arguments through {@link Brief#with}, where reads are recorded.
 */
final class ParameterReads {
  private final Set<Declared> declared = new LinkedHashSet<>();
  private final Set<Declared> read = new LinkedHashSet<>();

  /** A parameter, with all parameters that its strategy declares. */
  private record Declared(List<String> all, String name) {}

  /** A brief that records the parameters read from it. */
  Brief noting(Brief brief) {
    return new RecordingBrief(brief, List.of());
  }

  /** The names of the parameters that are declared but never read. */
  List<String> unread() {
    List<String> names = new ArrayList<>();
    for (Declared parameter : declared) {
      if (!read.contains(parameter)) {
        names.add(parameter.name());
      }
    }
    return names;
  }

  private final class RecordingBrief extends ForwardingBrief {
    private final Brief brief;
    private final List<String> names;

    RecordingBrief(Brief brief, List<String> names) {
      super(brief);
      this.brief = brief;
      this.names = names;
    }

    @Override
    public double parameter(String name) {
      read.add(new Declared(names, name));
      return super.parameter(name);
    }

    @Override
    public Brief with(Arguments arguments) {
      List<String> all = arguments.names();
      all.forEach(name -> declared.add(new Declared(all, name)));
      return new RecordingBrief(brief.with(arguments), all);
    }

    @Override
    public CommonTables tables() {
      return brief.tables();
    }
  }
}
