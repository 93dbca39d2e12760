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

static long long terms;
static double best;

/* The outcome of a substance under the terms it has chosen. */
static long long with_terms(long long substance) {
  return substance * (long long) servanda_view[TERMS] + terms;
}

/* How well terms guard an agreement, less what may go wrong on the way to it. */
static double guarded(const double *t) {
  return t[TERM_PROOF] * (1 - t[TERM_ARGUABLE]) - t[TERM_DRAFTING_FAILURE] - t[TERM_VERIFICATION_COST]
      - 0.2 * t[TERM_RATIFIED];
}

SERVANDA_EXPORT(appoint) void appoint(void) {
  terms = 0;
  best = 0;
  for (long long t = 1; servanda_view[TABLED] && t < servanda_view[TERMS]; t++)
    if (guarded(servanda_terms(t)) > guarded(servanda_terms(terms))) terms = t;
}

/* Its greatest gain under these terms. Trying all outcomes would take too many instructions. */
static double best_gain(void) {
  double found = 0;
  for (long long s = 0; s < servanda_view[SUBSTANCES]; s++) {
    double gain = servanda_gain(with_terms(s));
    if (gain > found) found = gain;
  }
  return found;
}

SERVANDA_EXPORT(negotiate) long long negotiate(void) {
  if (!servanda_view[TABLED]) return SERVANDA_WALK_OUT;
  if (best == 0) best = best_gain();
  double greed = servanda_view[PARAMETER];
  double demand = best * greed * (1 - servanda_view[TIME] * (1 - greed / 2));
  long long offered = (long long) servanda_view[OFFER];
  if (offered >= 0 && servanda_gain(offered) > 0 && servanda_gain(offered) >= demand)
    return SERVANDA_ACCEPT;
  long long chosen = SERVANDA_WALK_OUT;
  double liked = -1e300;
  for (long long s = 0; s < servanda_view[SUBSTANCES]; s++) {
    long long outcome = with_terms(s);
    if (servanda_gain(outcome) >= demand && servanda_other_gain(outcome) > liked) {
      chosen = outcome;
      liked = servanda_other_gain(outcome);
    }
  }
  return chosen;
}

SERVANDA_EXPORT(conduct) int conduct(void) {
  if (servanda_view[LAST_SIGNAL] == SIGNAL_PROVEN) return servanda_breach(servanda_view[PARAMETER + 1]);
  return SERVANDA_COMPLY;
}
