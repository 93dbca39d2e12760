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
 * Which declared parameters a strategy reads, and so do the strategies and transformers it is made
 * of: each gets its arguments through {@link Brief#with}, where they are noted.
 */
final class ParameterReads {
  private final Set<Declared> declared = new LinkedHashSet<>();
  private final Set<Declared> read = new LinkedHashSet<>();

  /** A parameter, among all that its strategy declares. */
  private record Declared(List<String> all, String name) {}

  /** A brief that notes what is read from it. */
  Brief noting(Brief brief) {
    return new NotingBrief(brief, List.of());
  }

  /** The names of those declared and never read. */
  List<String> unread() {
    List<String> names = new ArrayList<>();
    for (Declared parameter : declared) {
      if (!read.contains(parameter)) {
        names.add(parameter.name());
      }
    }
    return names;
  }

  private final class NotingBrief extends ForwardingBrief {
    private final Brief brief;
    private final List<String> names;

    NotingBrief(Brief brief, List<String> names) {
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
      return new NotingBrief(brief.with(arguments), all);
    }

    @Override
    public CommonTables tables() {
      return brief.tables();
    }
  }
}
