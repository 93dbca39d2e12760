package org.servanda.engine.spi;

/** A brief with the arguments of the strategy it is given to. */
final class TunedBrief extends ForwardingBrief {
  private final Brief brief;
  private final Arguments arguments;

  TunedBrief(Brief brief, Arguments arguments) {
    super(brief);
    this.brief = brief;
    this.arguments = arguments;
  }

  @Override
  public double parameter(String name) {
    return arguments.value(name);
  }

  @Override
  public Brief with(Arguments others) {
    return brief.with(others);
  }

  @Override
  public CommonTables tables() {
    return brief.tables();
  }
}
