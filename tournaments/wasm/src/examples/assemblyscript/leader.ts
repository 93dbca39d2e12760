// A leader in AssemblyScript. It offers what is worth at least its aspiration, with some chance in
// it, promises to comply, and withdraws when it was cheated twice.
//
//   asc leader.ts -O --runtime stub --use abort= -o leader.wasm
import * as servanda from "./servanda";

export { view, game } from "./servanda";

let proven: i32 = 0;

export function servanda_abi(): i32 {
  return servanda.ABI;
}

export function describe(): usize {
  return servanda.text(
    "id: example.assembly-leader\n" +
      "family: reciprocal\n" +
      "portrait: Tries offers at random, and leaves whoever cheats it twice.\n" +
      "parameter: patience whole 1 10 2 proven breaches it bears\n",
  );
}

export function appoint(): void {
  servanda.seedRandom();
  proven = servanda.get(servanda.HANDED_OVER) > 0 ? i32(servanda.get(servanda.HANDOVER)) : 0;
}

export function negotiate(): i64 {
  const outcomes = servanda.get(servanda.OUTCOMES);
  if (servanda.get(servanda.TABLED) == 0) return servanda.WALK_OUT;
  const offer = i64(servanda.get(servanda.OFFER));
  if (offer >= 0 && servanda.gain(offer) > 0 && servanda.random() < servanda.get(servanda.TIME)) {
    return servanda.ACCEPT;
  }
  let best: i64 = 0;
  for (let i = 0; i < 20; i++) {
    const tried = i64(servanda.random() * outcomes);
    if (servanda.gain(tried) > servanda.gain(best)) best = tried;
  }
  return best;
}

export function conduct(): i32 {
  if (servanda.get(servanda.LAST_SIGNAL) == 2) proven++;
  return proven > i32(servanda.get(servanda.PARAMETER)) ? servanda.WITHDRAW : servanda.COMPLY;
}

export function speak(): i32 {
  return servanda.get(servanda.IN_FORCE) >= 0 ? servanda.PROMISE : servanda.SILENCE;
}

export function handover(): i32 {
  servanda.set(servanda.HANDOVER, proven);
  return 1;
}
