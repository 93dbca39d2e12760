package org.servanda.tournaments.wasm;

import java.util.List;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;

/** The strategy of a module. Each thread has an instance of it for each seat. */
final class WasmStrategy implements Strategy {
  private final LeaderModule module;
  private final ThreadLocal<List<InstanceSlot>> slots;

  WasmStrategy(LeaderModule module) {
    this.module = module;
    this.slots =
        ThreadLocal.withInitial(() -> List.of(new InstanceSlot(module), new InstanceSlot(module)));
  }

  @Override
  public String id() {
    return module.text().id();
  }

  @Override
  public StrategyDescription description() {
    return module.text().description();
  }

  @Override
  public List<Parameter> parameters() {
    return module.text().parameters();
  }

  @Override
  public Leader appoint(Brief brief) {
    InstanceSlot slot = slots.get().get(brief.seat().ordinal());
    return WasmLeader.appointed(module, slot, brief);
  }
}
