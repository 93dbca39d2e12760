/*
 * A leader in C. It asks for a share of the joint gain that falls with time, takes what is at least
 * as good, and keeps an agreement until a breach of the other side is proven; then it answers once.
 *
 *   clang --target=wasm32 -O2 -nostdlib -Wl,--no-entry -Wl,-z,stack-size=16384
 *     -o leader.wasm leader.c
 */
#include "servanda.h"

SERVANDA_LEADER(
    "id: example.wasm-leader\n"
    "family: reciprocal\n"
    "portrait: Asks for less as time goes by, and answers each proven breach once.\n"
    "bargains: Offers what the other likes best of all that is worth its demand.\n"
    "keeps: Complies, and withholds a share for one round after a proven breach.\n"
    "traits: deterministic\n"
    "parameter: greed real 0 1 0.8 share of its best gain it demands at first\n"
    "parameter: answer real 0 1 0.6 shortfall with which it answers\n")

SERVANDA_GAME(20000)

static double best;

/* The greatest gain there is for it; a space without tables is not searched. */
static double best_gain(void) {
  double found = 0;
  for (long long o = 0; servanda_view[TABLED] && o < servanda_view[OUTCOMES]; o++) {
    double gain = servanda_gain(o);
    if (gain > found) found = gain;
  }
  return found;
}

SERVANDA_EXPORT(appoint) void appoint(void) {
  best = 0;
}

SERVANDA_EXPORT(negotiate) long long negotiate(void) {
  if (!servanda_view[TABLED]) return SERVANDA_WALK_OUT;
  if (best == 0) best = best_gain();
  double demand = best * (1 - servanda_view[TIME] * (1 - servanda_view[PARAMETER] * 0.5))
      * servanda_view[PARAMETER];
  long long offered = (long long) servanda_view[OFFER];
  if (offered >= 0 && servanda_gain(offered) > 0 && servanda_gain(offered) >= demand)
    return SERVANDA_ACCEPT;
  long long chosen = 0;
  double liked = -1e300;
  for (long long o = 0; o < servanda_view[OUTCOMES]; o++) {
    if (servanda_gain(o) >= demand && servanda_other_gain(o) > liked) {
      chosen = o;
      liked = servanda_other_gain(o);
    }
  }
  return liked > -1e300 ? chosen : SERVANDA_WALK_OUT;
}

SERVANDA_EXPORT(conduct) int conduct(void) {
  if (servanda_view[LAST_SIGNAL] == SIGNAL_PROVEN) return servanda_breach(servanda_view[PARAMETER + 1]);
  return SERVANDA_COMPLY;
}
