package org.servanda.tournaments.wasm;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * An instance that leaders use one after the other. A new leader finds the memory that each begins
 * with. A leader that is asked again after another one finds its own, which was kept for it: nobody
 * tells when a leader will not be asked again, and one that is forgotten costs nothing.
 */
final class InstanceSlot {
  private final LeaderModule module;
  private final ViewBlock view = new ViewBlock();
  private @Nullable LeaderInstance instance;
  private WeakReference<WasmLeader> user = new WeakReference<>(null);

  InstanceSlot(LeaderModule module) {
    this.module = module;
  }

  /** Writes views; only for whoever holds this slot's lock. */
  ViewBlock view() {
    return view;
  }

  /** The instance with a leader's memory; only for whoever holds this slot's lock. */
  LeaderInstance instance(WasmLeader leader) {
    LeaderInstance now = instance;
    WasmLeader before = user.get();
    if (before == leader && now != null) {
      return now;
    }
    if (before != null && now != null) {
      before.keep(now.save());
    }
    Image own = leader.kept();
    if (now == null || !now.fits(own)) {
      now = module.instance();
      instance = now;
    }
    now.restore(own);
    user = new WeakReference<>(leader);
    return now;
  }
}
