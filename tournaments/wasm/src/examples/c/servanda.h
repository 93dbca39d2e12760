/*
 * What a leader in C needs: the view, the tables and the answers. The guide is
 * leaders-in-webassembly.md. Include it in one file only.
 */
#ifndef SERVANDA_H
#define SERVANDA_H

#define SERVANDA_EXPORT(name) __attribute__((export_name(#name)))

/* Places in the view. */
enum {
  SEAT = 0,
  SEED = 1,
  OUTCOMES = 2,
  SUBSTANCES = 3,
  TERMS = 4,
  ISSUES = 5,
  TABLED = 6,
  GAME_NUMBERS = 7,
  SETTLED = 8,
  PREDECESSORS = 9,
  HANDED_OVER = 10,
  AT_START = 11,
  AUDIENCE = 12,
  SUCCESSION = 13,
  HAWKS = 14,
  BAR = 15,
  SECRECY = 16,
  PRESTIGE = 17,
  PATIENCE = 18,
  OTHER_AT_START = 19,
  OTHER_AUDIENCE = 20,
  OTHER_SUCCESSION = 21,
  OTHER_HAWKS = 22,
  OTHER_BAR = 23,
  OTHER_SECRECY = 24,
  OTHER_PRESTIGE = 25,
  OTHER_PATIENCE = 26,
  EXCHANGES = 27,
  COOLING_OFF = 28,
  FOG = 29,
  TEMPTATION_SPREAD = 30,
  SUSPICION = 31,
  COLLAPSE = 32,
  EXCUSE = 33,
  DEFECTION = 34,
  SANCTIONED = 35,
  SANCTIONING = 36,
  DIVIDEND = 37,
  MUTUAL_BREACH = 38,
  WAR_HAZARD = 39,
  WAR_COST = 40,
  FORGETTING = 41,
  ROUND = 42,
  TENSION = 43,
  OUTSIDE = 44,
  OTHER_OUTSIDE = 45,
  MIND = 46,
  TENURE = 47,
  IN_FORCE = 48,
  SINCE_FAILURE = 49,
  LAST_TALKS = 50,
  LAST_ENDING = 51,
  APPARENT_PAYOFF = 52,
  KEPT = 53,
  BROKEN = 54,
  WITHDRAWN = 55,
  LIES = 56,
  GOOD = 57,
  OTHER_KEPT = 58,
  OTHER_BROKEN = 59,
  OTHER_WITHDRAWN = 60,
  OTHER_LIES = 61,
  OTHER_GOOD = 62,
  OTHER_STATEMENT = 63,
  OCCASION = 64,
  OFFER = 65,
  OWN_OFFER = 66,
  EXCHANGE = 67,
  TIME = 68,
  RATIFICATION = 69,
  OUTCOME = 70,
  AGE = 71,
  REMAINING = 72,
  LAST_SIGNAL = 73,
  OWN_SIGNAL = 74,
  OWN_SHORTFALL = 75,
  SLIPPED = 76,
  OTHER_SANCTIONED = 77,
  OTHER_ESCAPED = 78,
  TEMPTATION = 79,
  COST = 80,
  BENEFIT = 81,
  BREAKING_COST = 82,
  EXCUSED = 83,
  PROOF_RATE = 84,
  OTHER_PROOF_RATE = 85,
  ARGUABLE = 86,
  FALSE_ALARM = 87,
  SHORTFALL = 88,
  PARAMETER = 89,
  HANDOVER = 189,
  VIEW_NUMBERS = 445
};

/* Values of fields. */
enum { SIGNAL_CLEAN, SIGNAL_SUSPECT, SIGNAL_PROVEN };
enum { OCCASION_OPEN, OCCASION_RENEWAL, OCCASION_REVIEW, OCCASION_REQUEST };
enum { SILENCE, PRAISE, PROMISE, THREAT, DENUNCIATION };

/* Answers of negotiate, beside the number of an outcome. */
#define SERVANDA_ACCEPT (-1LL)
#define SERVANDA_WALK_OUT (-2LL)

/* Answers of conduct: one of the first four, and the others added. */
enum {
  SERVANDA_COMPLY = 0,
  SERVANDA_BREACH = 1,
  SERVANDA_ESCAPE = 2,
  SERVANDA_WITHDRAW = 3,
  SERVANDA_SANCTION = 4,
  SERVANDA_RENEGOTIATE = 8
};

static double servanda_view[VIEW_NUMBERS] __attribute__((aligned(8)));

/* What every leader exports, with what it says of itself. */
#define SERVANDA_LEADER(text)                                                   \
  SERVANDA_EXPORT(servanda_abi) int servanda_abi(void) { return 1; }            \
  SERVANDA_EXPORT(view) double *view(void) { return servanda_view; }            \
  SERVANDA_EXPORT(describe) const char *describe(void) { return text; }

/* Room for the game block. A game that needs more of it plays without its tables. */
static double *servanda_game_block;
#define SERVANDA_GAME(numbers)                                                  \
  static double servanda_room[numbers] __attribute__((aligned(8)));             \
  SERVANDA_EXPORT(game) double *game(int wanted) {                              \
    if (wanted > (numbers)) return 0;                                           \
    servanda_game_block = servanda_room;                                        \
    return servanda_room;                                                       \
  }

/* What each set of terms has in the game block. */
enum {
  TERM_BREAKING,
  TERM_INHERITED,
  TERM_RATIFIED,
  TERM_LAG,
  TERM_PROOF,
  TERM_VERIFICATION_COST,
  TERM_ALARMS,
  TERM_ARGUABLE,
  TERM_FALSE_ALARM,
  TERM_DRAFTING_FAILURE,
  TERM_YEARS,
  TERM_REVIEW,
  TERM_ESCAPE,
  TERM_GUARANTOR,
  TERM_NUMBERS
};

static inline int servanda_breach(double shortfall) {
  servanda_view[SHORTFALL] = shortfall;
  return SERVANDA_BREACH;
}

static inline const double *servanda_terms(long long outcome) {
  return servanda_game_block + (outcome % (long long) servanda_view[TERMS]) * TERM_NUMBERS;
}

/* Own cost, own benefit, the other's cost, the other's benefit of an outcome's substance. */
static inline const double *servanda_values(long long outcome) {
  long long from_end = (long long) servanda_view[SUBSTANCES] - outcome / (long long) servanda_view[TERMS];
  return servanda_game_block + (long long) servanda_view[GAME_NUMBERS] - 4 * from_end;
}

/* Its gain from an outcome now, as Situation.gain has it; where TABLED. */
static inline double servanda_gain(long long outcome) {
  const double *v = servanda_values(outcome);
  return v[1] - v[0] * servanda_view[MIND]
      - servanda_terms(outcome)[TERM_VERIFICATION_COST] * servanda_view[SECRECY]
      - servanda_view[OUTSIDE];
}

/* The other's gain from an outcome now; where TABLED. */
static inline double servanda_other_gain(long long outcome) {
  const double *v = servanda_values(outcome);
  return v[3] - v[2]
      - servanda_terms(outcome)[TERM_VERIFICATION_COST] * servanda_view[OTHER_SECRECY]
      - servanda_view[OTHER_OUTSIDE];
}

/* A number from 0 to below 1 of the leader's own: splitmix64, from SEED. */
static inline double servanda_random(void) {
  unsigned long long *state = (unsigned long long *) &servanda_view[SEED];
  unsigned long long z = (*state += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return (double) ((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

#endif
